package org.konbit.notifications.dispatch.messaging;

import java.util.stream.Stream;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.DispatchEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** What becomes of dispatches, for the other services. */
@Component
class DispatchPublishes implements Publishes<Dispatch, DispatchEvent> {
    private static final String TOPIC = "notifications.events";

    @Override
    public Class<Dispatch> aggregate() {
        return Dispatch.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Dispatch dispatch, DispatchEvent event) {
        return switch (event) {
            case DispatchEvent.Finished finished ->
                Stream.of(OutboundEvent.of(
                        TOPIC, dispatch.id().toString(), DispatchFinishedV1.TYPE, finished(dispatch, finished)));
        };
    }

    private static DispatchFinishedV1 finished(Dispatch dispatch, DispatchEvent.Finished finished) {
        var figures = finished.figures();
        return new DispatchFinishedV1(
                dispatch.id(),
                dispatch.message().action(),
                dispatch.message().campaign(),
                new DispatchFinishedV1.Counts(
                        figures.recipients(),
                        figures.queued(),
                        figures.sent(),
                        figures.delivered(),
                        figures.failed(),
                        figures.skipped()),
                figures.byChannel(),
                finished.told());
    }
}
