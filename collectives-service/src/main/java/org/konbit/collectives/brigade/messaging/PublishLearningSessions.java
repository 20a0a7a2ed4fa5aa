package org.konbit.collectives.brigade.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.brigade.LearningSession;
import org.konbit.collectives.brigade.LearningSessionEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** Who learned what of whom stays within the collective. */
@Component
class PublishLearningSessions implements Publishes<LearningSession, LearningSessionEvent> {
    @Override
    public Class<LearningSession> aggregate() {
        return LearningSession.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(LearningSession session, LearningSessionEvent event) {
        return switch (event) {
            case LearningSessionEvent.Held held -> Stream.empty();
            case LearningSessionEvent.FollowedUp followedUp -> Stream.empty();
        };
    }
}
