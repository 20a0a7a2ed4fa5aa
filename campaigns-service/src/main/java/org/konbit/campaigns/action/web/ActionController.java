package org.konbit.campaigns.action.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.AnnounceAction;
import org.konbit.campaigns.action.CancelAction;
import org.konbit.campaigns.action.ChangeAction;
import org.konbit.campaigns.action.FindActions;
import org.konbit.campaigns.action.HoldAction;
import org.konbit.campaigns.action.MaySeePlace;
import org.konbit.campaigns.action.PlanAction;
import org.konbit.campaigns.action.PlanAction.Planning;
import org.konbit.campaigns.action.PostponeAction;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.campaigns.campaign.MayLead;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.FieldError;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Actions over HTTP. */
@RestController
class ActionController {
    private final Campaigns campaigns;
    private final MayLead mayLead;
    private final Actions actions;
    private final FindActions findActions;
    private final MaySeePlace maySee;
    private final ReadActionPlan readPlan;
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
            Actions actions,
            FindActions findActions,
            MaySeePlace maySee,
            ReadActionPlan readPlan,
            PlanAction planAction,
            ChangeAction changeAction,
            AnnounceAction announceAction,
            PostponeAction postponeAction,
            CancelAction cancelAction,
            HoldAction holdAction,
            ShowAction show) {
        this.campaigns = campaigns;
        this.mayLead = mayLead;
        this.actions = actions;
        this.findActions = findActions;
        this.maySee = maySee;
        this.readPlan = readPlan;
        this.planAction = planAction;
        this.changeAction = changeAction;
        this.announceAction = announceAction;
        this.postponeAction = postponeAction;
        this.cancelAction = cancelAction;
        this.holdAction = holdAction;
        this.show = show;
    }

    @PostMapping("/api/campaigns/{campaign}/actions")
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

    @GetMapping("/api/campaigns/{campaign}/actions")
    @PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER', 'OPERATOR')")
    Page<ActionView> list(@PathVariable CampaignId campaign, PageRequest page, Caller caller) {
        mayLead.checkMaySee(caller, campaigns.require(campaign));
        var found = findActions.of(
                campaign, mayLead.maySeeDrafts(caller), page.after(ActionId::valueOf), page.limitPlusOne());
        return show.views(Page.of(found, page.limit(), action -> action.id().toString()), caller);
    }

    /** The counts change without the action: so its ETag is for writing, and a read is always answered in full. */
    @GetMapping("/api/actions/{id}")
    @PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER', 'OPERATOR')")
    ActionView read(@PathVariable ActionId id, Caller caller, HttpServletResponse response) {
        var action = visible(id, caller);
        response.setHeader(HttpHeaders.ETAG, ETags.of(action.version()));
        return show.view(action, null, caller);
    }

    @PatchMapping("/api/actions/{id}")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> change(
            @PathVariable ActionId id,
            @Valid @RequestBody ActionChangeRequest change,
            IfMatch expected,
            Caller caller) {
        var action = actions.require(id);
        return show.answer(
                changeAction.change(action, readPlan.changed(action.plan(), change), expected, caller), caller);
    }

    @PostMapping("/api/actions/{id}/announce")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> announce(
            @PathVariable ActionId id,
            @Valid @RequestBody(required = false) MessageRequests.@Nullable Announce body,
            IfMatch expected,
            Caller caller) {
        return show.answer(announceAction.announce(id, body == null ? null : body.message(), expected, caller), caller);
    }

    @PostMapping("/api/actions/{id}/postpone")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> postpone(
            @PathVariable ActionId id,
            @Valid @RequestBody MessageRequests.Postpone body,
            IfMatch expected,
            Caller caller) {
        var errors = new ArrayList<FieldError>();
        ReadActionPlan.checkEnd(body.startsAt(), body.endsAt(), errors);
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        var to = new PostponeAction.NewTime(body.startsAt(), body.endsAt(), body.message());
        return show.answer(postponeAction.postpone(id, to, expected, caller), caller);
    }

    @PostMapping("/api/actions/{id}/cancel")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> cancel(
            @PathVariable ActionId id,
            @Valid @RequestBody(required = false) MessageRequests.@Nullable Cancel body,
            IfMatch expected,
            Caller caller) {
        var reason = body == null ? null : body.reason();
        var message = body == null ? null : body.message();
        return show.answer(cancelAction.cancel(id, reason, message, expected, caller), caller);
    }

    @PostMapping("/api/actions/{id}/hold")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> hold(
            @PathVariable ActionId id,
            @Valid @RequestBody(required = false) MessageRequests.@Nullable Hold body,
            IfMatch expected,
            Caller caller) {
        return show.answer(holdAction.hold(id, expected, caller), caller);
    }

    private Action visible(ActionId id, Caller caller) {
        var action = actions.require(id);
        maySee.checkMaySee(caller, action);
        return action;
    }
}
