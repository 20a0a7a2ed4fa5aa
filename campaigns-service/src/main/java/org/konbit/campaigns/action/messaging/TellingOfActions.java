package org.konbit.campaigns.action.messaging;

import java.util.UUID;
import java.util.stream.Stream;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** Says on the wire what happened to an action, and how it now stands. */
@Component
class TellingOfActions implements Publishes<Action, ActionEvent> {
    private static final String EVENTS = "campaigns.events";
    private static final String ACTIONS = "campaigns.actions";

    @Override
    public Class<Action> aggregate() {
        return Action.class;
    }

    /** How it stands goes first: who is to tell of a change may look it up. */
    @Override
    public Stream<OutboundEvent> toWire(Action action, ActionEvent event) {
        var facts = ActionFactsV1.of(action);
        var asItStands =
                OutboundEvent.of(ACTIONS, action.id().toString(), ActionV1.TYPE, new ActionV1(facts, action.state()));
        return Stream.concat(Stream.of(asItStands), happened(action, facts, event));
    }

    private static Stream<OutboundEvent> happened(Action action, ActionFactsV1 facts, ActionEvent event) {
        return switch (event) {
            case ActionEvent.Announced(var dispatch, var message, var by) -> {
                var audience = action.plan().audience();
                var told = new ActionAnnouncedV1(facts, audience, message, ByV1.of(by));
                yield toBeTold(action, ActionAnnouncedV1.TYPE, told, dispatch);
            }
            case ActionEvent.Postponed(var dispatch, var announcement, var previousStart, var message, var by) -> {
                var told = new ActionPostponedV1(facts, previousStart, announcement, message, ByV1.of(by));
                yield toBeTold(action, ActionPostponedV1.TYPE, told, dispatch);
            }
            case ActionEvent.Cancelled(var dispatch, var announcement, var reason, var message, var by) -> {
                var told = new ActionCancelledV1(facts, announcement, reason, message, ByV1.of(by));
                yield toBeTold(action, ActionCancelledV1.TYPE, told, dispatch);
            }
            case ActionEvent.Held(var at) ->
                Stream.of(on(action, ActionHeldV1.TYPE, new ActionHeldV1(facts.actionId(), facts.campaignId(), at)));
            case ActionEvent.Changed changed -> Stream.empty();
        };
    }

    /** The event's id names the dispatch, so that an event which comes again starts none. */
    private static Stream<OutboundEvent> toBeTold(Action action, String type, Object told, UUID dispatch) {
        return Stream.of(on(action, type, told).withId(dispatch));
    }

    private static OutboundEvent on(Action action, String type, Object data) {
        return OutboundEvent.of(EVENTS, action.id().toString(), type, data);
    }
}
