package org.konbit.campaigns.action.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionMove;
import org.konbit.campaigns.action.CountPeople;
import org.konbit.campaigns.action.Counts;
import org.konbit.campaigns.action.MaySeeAction;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.FieldError;
import org.konbit.http.Page;
import org.konbit.http.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An action with its counts, as far as the caller may see it. */
@Component
class ShowAction {
    private final CountPeople countPeople;
    private final MaySeeAction maySeeAction;

    ShowAction(CountPeople countPeople, MaySeeAction maySeeAction) {
        this.countPeople = countPeople;
        this.maySeeAction = maySeeAction;
    }

    ActionView view(Action action, @Nullable UUID dispatch, Caller caller) {
        return ActionView.of(action, countPeople.of(action.id()), maySeeAction.sightOf(action, caller), dispatch);
    }

    Page<ActionView> views(Page<Action> page, Caller caller) {
        var counts = countPeople.of(page.items().stream().map(Action::id).toList());
        return page.map(action -> ActionView.of(
                action, counts.getOrDefault(action.id(), Counts.NONE), maySeeAction.sightOf(action, caller), null));
    }

    /** @param done what was asked for, as what is done with the action */
    ResponseEntity<?> answer(ActionMove move, String done, Caller caller) {
        return switch (move) {
            case ActionMove.Made(var action, var dispatch) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.ETAG, ETags.of(action.version()))
                        .body(view(action, dispatch, caller));
            case ActionMove.NotNow(var state) ->
                Problems.problem(
                        HttpStatus.CONFLICT,
                        "action-not-in-that-state",
                        "An action that is %s cannot be %s.".formatted(state, done));
            case ActionMove.CampaignNotLaunched(var state) ->
                Problems.problem(
                        HttpStatus.CONFLICT,
                        "campaign-not-launched",
                        "Its campaign is %s; an action is announced once the campaign is LAUNCHED.".formatted(state));
            case ActionMove.TooLate(var start) ->
                Problems.problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "action-in-the-past",
                        "It would have begun at %s.".formatted(start),
                        List.of(new FieldError("/startsAt", "must be in the future")));
            case ActionMove.AlreadyPromised promised ->
                Problems.problem(
                        HttpStatus.CONFLICT,
                        "action-already-announced",
                        "People were told its kind, time, exposure and audience: postpone it, or cancel it and plan another.");
        };
    }
}
