package org.konbit.campaigns.campaign.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.campaign.CampaignMove;
import org.konbit.campaigns.campaign.CampaignState;
import org.konbit.campaigns.campaign.CampaignStep;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.campaigns.campaign.ChangeCampaign;
import org.konbit.campaigns.campaign.FindCampaigns;
import org.konbit.campaigns.campaign.MayLead;
import org.konbit.campaigns.campaign.PlanCampaign;
import org.konbit.campaigns.campaign.SteerCampaign;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.IfMatch;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.json.MergePatch;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;

/** Campaigns over HTTP. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {
    static {
        SpringDocUtils.getConfig().replaceWithClass(CampaignId.class, UUID.class);
    }

    private final Campaigns campaigns;
    private final FindCampaigns findCampaigns;
    private final MayLead mayLead;
    private final ReadPlan readPlan;
    private final MergePatch mergePatch;
    private final PlanCampaign planCampaign;
    private final ChangeCampaign changeCampaign;
    private final SteerCampaign steerCampaign;

    CampaignController(
            Campaigns campaigns,
            FindCampaigns findCampaigns,
            MayLead mayLead,
            ReadPlan readPlan,
            MergePatch mergePatch,
            PlanCampaign planCampaign,
            ChangeCampaign changeCampaign,
            SteerCampaign steerCampaign) {
        this.campaigns = campaigns;
        this.findCampaigns = findCampaigns;
        this.mayLead = mayLead;
        this.readPlan = readPlan;
        this.mergePatch = mergePatch;
        this.planCampaign = planCampaign;
        this.changeCampaign = changeCampaign;
        this.steerCampaign = steerCampaign;
    }

    @ApiResponse(
            responseCode = "201",
            description = "The campaign, still a draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = CampaignView.class)))
    @MayCall("organizers")
    @PostMapping
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> plan(@Valid @RequestBody CampaignRequest request, Caller caller) {
        var campaign = planCampaign.plan(readPlan.of(request), caller);
        return ResponseEntity.created(URI.create("/api/campaigns/" + campaign.id()))
                .eTag(ETags.of(campaign.version()))
                .body(CampaignView.of(campaign));
    }

    @MayCall({"people", "organizers anywhere"})
    @GetMapping
    @PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
    Page<CampaignView> list(
            @RequestParam(required = false) @Nullable CampaignState state, PageRequest page, Caller caller) {
        var found = findCampaigns.newestFirst(
                state, mayLead.seesDraftsOf(caller), page.after(CampaignId::valueOf), page.limitPlusOne());
        return Page.of(found, page.limit(), campaign -> campaign.id().toString())
                .map(CampaignView::of);
    }

    @MayCall({"people", "organizers anywhere"})
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
    ResponseEntity<CampaignView> read(@PathVariable CampaignId id, Caller caller) {
        var campaign = campaigns.require(id);
        mayLead.checkMaySee(caller, campaign);
        return ETags.ok(campaign.version(), CampaignView.of(campaign));
    }

    /** A JSON merge patch (RFC 7396). */
    @AnswersCampaign
    @MayCall("organizers")
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> change(
            @PathVariable CampaignId id, @RequestBody JsonNode patch, IfMatch expected, Caller caller) {
        var campaign = campaigns.require(id);
        var changed = mergePatch.of(patch, CampaignRequest.of(campaign.plan()), CampaignRequest.class);
        return answer(changeCampaign.change(campaign, readPlan.of(changed), expected, caller), "changed");
    }

    @AnswersCampaign
    @MayCall("organizers")
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @PostMapping({"/{id}/launch", "/{id}/pause", "/{id}/resume", "/{id}/close", "/{id}/abandon"})
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> steer(
            @PathVariable CampaignId id,
            @Valid @RequestBody(required = false) @Nullable StepRequest why,
            IfMatch expected,
            Caller caller,
            HttpServletRequest request) {
        var reason = why == null ? null : why.reason();
        var step = stepOf(request);
        return answer(steerCampaign.steer(id, step, reason, expected, caller), taken(step));
    }

    private static CampaignStep stepOf(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return CampaignStep.valueOf(path.substring(path.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT));
    }

    private static String taken(CampaignStep step) {
        return switch (step) {
            case LAUNCH -> "launched";
            case PAUSE -> "paused";
            case RESUME -> "resumed";
            case CLOSE -> "closed";
            case ABANDON -> "abandoned";
        };
    }

    /** @param done what was asked for, as what is done with the campaign */
    private static ResponseEntity<?> answer(CampaignMove move, String done) {
        return switch (move) {
            case CampaignMove.Made(var campaign) -> ETags.ok(campaign.version(), CampaignView.of(campaign));
            case CampaignMove.NotNow(var state) ->
                Problems.problem(
                        HttpStatus.CONFLICT,
                        "campaign-not-in-that-state",
                        "A campaign that is %s cannot be %s.".formatted(state, done));
        };
    }
}
