package org.konbit.campaigns.action.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.AnnounceAction;
import org.konbit.campaigns.action.CancelAction;
import org.konbit.campaigns.action.ChangeAction;
import org.konbit.campaigns.action.FindActions;
import org.konbit.campaigns.action.HoldAction;
import org.konbit.campaigns.action.MaySeeAction;
import org.konbit.campaigns.action.PlanAction;
import org.konbit.campaigns.action.PlanAction.Planning;
import org.konbit.campaigns.action.PostponeAction;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.campaigns.campaign.MayLead;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.IfMatch;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
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
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Actions over HTTP. */
@RestController
class ActionController {
    static {
        SpringDocUtils.getConfig().replaceWithClass(ActionId.class, UUID.class);
    }

    private final Campaigns campaigns;
    private final MayLead mayLead;
    private final FindActions findActions;
    private final MaySeeAction maySee;
    private final ReadActionPlan readPlan;
    private final MergePatch mergePatch;
    private final PlanAction planAction;
    private final ChangeAction changeAction;
    private final AnnounceAction announceAction;
    private final PostponeAction postponeAction;
    private final CancelAction cancelAction;
    private final HoldAction holdAction;
    private final ShowAction show;

    ActionController(
            Campaigns campaigns,
            MayLead mayLead,
            FindActions findActions,
            MaySeeAction maySee,
            ReadActionPlan readPlan,
            MergePatch mergePatch,
            PlanAction planAction,
            ChangeAction changeAction,
            AnnounceAction announceAction,
            PostponeAction postponeAction,
            CancelAction cancelAction,
            HoldAction holdAction,
            ShowAction show) {
        this.campaigns = campaigns;
        this.mayLead = mayLead;
        this.findActions = findActions;
        this.maySee = maySee;
        this.readPlan = readPlan;
        this.mergePatch = mergePatch;
        this.planAction = planAction;
        this.changeAction = changeAction;
        this.announceAction = announceAction;
        this.postponeAction = postponeAction;
        this.cancelAction = cancelAction;
        this.holdAction = holdAction;
        this.show = show;
    }

    @ApiResponse(
            responseCode = "201",
            description = "The action, still a draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ActionView.class)))
    @MayCall("organizers")
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @PostMapping("/api/campaigns/{campaign}/actions")
    @Refuses("campaign-is-over: A campaign that is CLOSED takes no more actions.")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> plan(
            @PathVariable CampaignId campaign, @Valid @RequestBody ActionRequest request, Caller caller) {
        return switch (planAction.plan(campaign, readPlan.of(request), caller)) {
            case Planning.Planned(var action) ->
                ResponseEntity.created(URI.create("/api/actions/" + action.id()))
                        .eTag(ETags.of(action.version()))
                        .body(show.view(action, null, caller));
            case Planning.CampaignIsOver(var state) ->
                Problems.problem(
                        HttpStatus.CONFLICT,
                        "campaign-is-over",
                        "A campaign that is %s takes no more actions.".formatted(state));
        };
    }

    @MayCall({"people", "organizers anywhere"})
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @GetMapping("/api/campaigns/{campaign}/actions")
    @PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
    Page<ActionView> list(@PathVariable CampaignId campaign, PageRequest page, Caller caller) {
        var of = campaigns.require(campaign);
        mayLead.checkMaySee(caller, of);
        var found = findActions.of(
                campaign, mayLead.isTrueOf(caller, of), page.after(ActionId::valueOf), page.limitPlusOne());
        return show.views(Page.of(found, page.limit(), action -> action.id().toString()), caller);
    }

    @MayCall({"people", "organizers anywhere"})
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @GetMapping("/api/actions/{id}")
    @PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
    ResponseEntity<ActionView> read(@PathVariable ActionId id, Caller caller) {
        var view = show.view(maySee.require(id, caller), null, caller);
        return ETags.ok(view.version(), view.besideItsVersion(), view);
    }

    /** A JSON merge patch (RFC 7396). */
    @AnswersAction
    @MayCall("organizers")
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @PatchMapping("/api/actions/{id}")
    @Refuses("action-already-announced: People were told its kind, time, exposure and audience.")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> change(@PathVariable ActionId id, @RequestBody JsonNode patch, IfMatch expected, Caller caller) {
        var action = maySee.require(id, caller);
        var changed = mergePatch.of(patch, ActionRequest.of(action.plan()), ActionRequest.class);
        return show.answer(changeAction.change(action, readPlan.of(changed), expected, caller), "changed", caller);
    }

    @AnswersAction
    @MayCall("organizers")
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @Audited(Audited.When.BEFORE)
    @PostMapping("/api/actions/{id}/announce")
    @Refuses("campaign-not-launched: Its campaign is DRAFT; an action is announced once the campaign is LAUNCHED.")
    @Refuses(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            value = "action-in-the-past: It would have begun at 2026-05-01T09:00-04:00.")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> announce(
            @PathVariable ActionId id,
            @Valid @RequestBody(required = false) MessageRequests.@Nullable Announce body,
            IfMatch expected,
            Caller caller) {
        return show.answer(
                announceAction.announce(id, body == null ? null : body.message(), expected, caller),
                "announced",
                caller);
    }

    @AnswersAction
    @MayCall("organizers")
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @Audited(Audited.When.BEFORE)
    @PostMapping("/api/actions/{id}/postpone")
    @Refuses(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            value = "action-in-the-past: It would have begun at 2026-05-01T09:00-04:00.")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> postpone(
            @PathVariable ActionId id,
            @Valid @RequestBody MessageRequests.Postpone body,
            IfMatch expected,
            Caller caller) {
        return show.answer(postponeAction.postpone(id, ReadActionPlan.of(body), expected, caller), "postponed", caller);
    }

    @AnswersAction
    @MayCall("organizers")
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @Audited(Audited.When.BEFORE)
    @PostMapping("/api/actions/{id}/cancel")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> cancel(
            @PathVariable ActionId id,
            @Valid @RequestBody(required = false) MessageRequests.@Nullable Cancel body,
            IfMatch expected,
            Caller caller) {
        var reason = body == null ? null : body.reason();
        var message = body == null ? null : body.message();
        return show.answer(cancelAction.cancel(id, reason, message, expected, caller), "cancelled", caller);
    }

    @AnswersAction
    @MayCall("organizers")
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @PostMapping("/api/actions/{id}/hold")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> hold(
            @PathVariable ActionId id,
            @Valid @RequestBody(required = false) MessageRequests.@Nullable Hold body,
            IfMatch expected,
            Caller caller) {
        return show.answer(holdAction.hold(id, expected, caller), "held", caller);
    }
}
