package org.konbit.campaigns.action.messaging;

import java.util.TreeMap;
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

    @Override
    public Stream<OutboundEvent> toWire(Action action, ActionEvent event) {
        var key = action.id().toString();
        var asItStands = OutboundEvent.of(ACTIONS, key, ActionV1.TYPE, ActionV1.of(action));
        // How it stands goes first: who is to tell of a change may look it up.
        return switch (event) {
            case ActionEvent.Announced announced ->
                Stream.of(
                        asItStands,
                        OutboundEvent.of(EVENTS, key, ActionAnnouncedV1.TYPE, announced(action, announced))
                                .withId(announced.dispatch()));
            case ActionEvent.Postponed postponed ->
                Stream.of(
                        asItStands,
                        OutboundEvent.of(EVENTS, key, ActionPostponedV1.TYPE, postponed(action, postponed))
                                .withId(postponed.dispatch()));
            case ActionEvent.Cancelled cancelled ->
                Stream.of(
                        asItStands,
                        OutboundEvent.of(EVENTS, key, ActionCancelledV1.TYPE, cancelled(action, cancelled))
                                .withId(cancelled.dispatch()));
            case ActionEvent.Held held ->
                Stream.of(
                        asItStands,
                        OutboundEvent.of(
                                EVENTS,
                                key,
                                ActionHeldV1.TYPE,
                                new ActionHeldV1(
                                        action.id().value(), action.campaign().value(), held.at())));
            case ActionEvent.Changed changed -> Stream.of(asItStands);
        };
    }

    private static ActionAnnouncedV1 announced(Action action, ActionEvent.Announced event) {
        var plan = action.plan();
        return new ActionAnnouncedV1(
                action.id().value(),
                action.campaign().value(),
                plan.kind().name(),
                new TreeMap<>(plan.title()),
                PlaceV1.of(action.exposedPlace()),
                plan.schedule().startsAt(),
                plan.schedule().endsAt(),
                plan.schedule().timeZone(),
                plan.exposure().name(),
                plan.audience(),
                event.message(),
                ByV1.of(event.by()));
    }

    private static ActionPostponedV1 postponed(Action action, ActionEvent.Postponed event) {
        var plan = action.plan();
        return new ActionPostponedV1(
                action.id().value(),
                action.campaign().value(),
                plan.kind().name(),
                new TreeMap<>(plan.title()),
                PlaceV1.of(action.exposedPlace()),
                plan.schedule().startsAt(),
                plan.schedule().endsAt(),
                plan.schedule().timeZone(),
                plan.exposure().name(),
                event.previousStart(),
                event.announcement(),
                event.message(),
                ByV1.of(event.by()));
    }

    private static ActionCancelledV1 cancelled(Action action, ActionEvent.Cancelled event) {
        var plan = action.plan();
        return new ActionCancelledV1(
                action.id().value(),
                action.campaign().value(),
                plan.kind().name(),
                new TreeMap<>(plan.title()),
                PlaceV1.of(action.exposedPlace()),
                plan.schedule().startsAt(),
                plan.schedule().endsAt(),
                plan.schedule().timeZone(),
                plan.exposure().name(),
                event.announcement(),
                event.reason(),
                event.message(),
                ByV1.of(event.by()));
    }
}
