package org.konbit.campaigns.impact.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.campaigns.impact.FindIndicator;
import org.konbit.campaigns.impact.FindObstacles;
import org.konbit.campaigns.impact.Findings;
import org.konbit.campaigns.impact.MayReportImpact;
import org.konbit.campaigns.impact.NoteFindings;
import org.konbit.campaigns.impact.Obstacle;
import org.konbit.campaigns.impact.web.FindingViews.IndicatorView;
import org.konbit.campaigns.impact.web.FindingViews.ObservationView;
import org.konbit.campaigns.impact.web.FindingViews.ObstacleView;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Obstacles, indicators and observations over HTTP. */
@RestController
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class FindingController {
    private final Campaigns campaigns;
    private final Findings findings;
    private final FindObstacles findObstacles;
    private final FindIndicator findIndicator;
    private final NoteFindings noteFindings;
    private final MayReportImpact mayReport;

    FindingController(
            Campaigns campaigns,
            Findings findings,
            FindObstacles findObstacles,
            FindIndicator findIndicator,
            NoteFindings noteFindings,
            MayReportImpact mayReport) {
        this.campaigns = campaigns;
        this.findings = findings;
        this.findObstacles = findObstacles;
        this.findIndicator = findIndicator;
        this.noteFindings = noteFindings;
        this.mayReport = mayReport;
    }

    @ApiResponse(
            responseCode = "201",
            description = "The obstacle as noted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ObstacleView.class)))
    @MayCall({"coordinators", "organizers"})
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @PostMapping("/api/campaigns/{campaign}/obstacles")
    ResponseEntity<?> obstacle(
            @PathVariable CampaignId campaign, @Valid @RequestBody ObstacleRequest request, Caller caller) {
        var noted = noteFindings.note(campaign, request.toNewObstacle(), caller);
        return ResponseEntity.created(URI.create("/api/campaigns/%s/obstacles".formatted(campaign)))
                .body(ObstacleView.of(noted));
    }

    @MayCall({"coordinators", "organizers"})
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @GetMapping("/api/campaigns/{campaign}/obstacles")
    Page<ObstacleView> obstacles(@PathVariable CampaignId campaign, PageRequest page, Caller caller) {
        mayReport.check(caller, campaigns.require(campaign));
        var found = findings.obstacles(campaign, page.after(UUID::fromString), page.limitPlusOne());
        return Page.of(found, page.limit(), one -> one.id().toString()).map(ObstacleView::of);
    }

    @MayCall("organizers anywhere")
    @GetMapping("/api/obstacles")
    @PreAuthorize("hasRole('ORGANIZER')")
    Page<ObstacleView> search(
            @RequestParam(required = false) Obstacle.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 200) String q,
            PageRequest page,
            Caller caller) {
        return findObstacles.like(kind, q, page, caller).map(ObstacleView::of);
    }

    @ApiResponse(
            responseCode = "201",
            description = "The indicator as noted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = IndicatorView.class)))
    @MayCall({"coordinators", "organizers"})
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @PostMapping("/api/campaigns/{campaign}/indicators")
    ResponseEntity<?> indicator(
            @PathVariable CampaignId campaign, @Valid @RequestBody IndicatorRequest request, Caller caller) {
        var noted = noteFindings.note(campaign, request.toNewIndicator(campaign), caller);
        return ResponseEntity.created(URI.create("/api/indicators/%s".formatted(noted.id())))
                .body(IndicatorView.of(noted));
    }

    @MayCall({"coordinators", "organizers"})
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @GetMapping("/api/campaigns/{campaign}/indicators")
    Page<IndicatorView> indicators(@PathVariable CampaignId campaign, PageRequest page, Caller caller) {
        mayReport.check(caller, campaigns.require(campaign));
        var found = findings.indicators(campaign, page.after(UUID::fromString), page.limitPlusOne());
        return Page.of(found, page.limit(), one -> one.id().toString()).map(IndicatorView::of);
    }

    @MayCall(
            value = {"coordinators", "organizers"},
            isPrivate = true)
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @GetMapping("/api/indicators/{indicator}")
    IndicatorView indicator(@PathVariable UUID indicator, Caller caller) {
        return IndicatorView.of(findIndicator.one(indicator, caller));
    }

    @ApiResponse(
            responseCode = "201",
            description = "The observation as noted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ObservationView.class)))
    @MayCall(
            value = {"coordinators", "organizers"},
            isPrivate = true)
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @PostMapping("/api/indicators/{indicator}/observations")
    ResponseEntity<?> observation(
            @PathVariable UUID indicator, @Valid @RequestBody ObservationRequest request, Caller caller) {
        var noted = noteFindings.note(indicator, request.toNewObservation(indicator), caller);
        return ResponseEntity.created(URI.create("/api/indicators/%s/observations".formatted(indicator)))
                .body(ObservationView.of(noted));
    }

    @MayCall(
            value = {"coordinators", "organizers"},
            isPrivate = true)
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @GetMapping("/api/indicators/{indicator}/observations")
    Page<ObservationView> observations(@PathVariable UUID indicator, PageRequest page, Caller caller) {
        findIndicator.one(indicator, caller);
        var found = findings.observations(indicator, page.after(UUID::fromString), page.limitPlusOne());
        return Page.of(found, page.limit(), one -> one.id().toString()).map(ObservationView::of);
    }
}
