package org.konbit.collectives.brigade.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.LearningSession;

/** A learning session as it is shown. */
record LearningSessionView(
        UUID id,
        UUID collective,
        LocalDate date,
        String theme,
        List<UUID> taughtBy,
        List<UUID> present,
        @Nullable String learned,
        List<String> inUse,
        long version) {
    static LearningSessionView of(LearningSession session) {
        return new LearningSessionView(
                session.id().value(),
                session.collective().value(),
                session.date(),
                session.theme(),
                session.taughtBy(),
                session.present(),
                session.outcome().learned(),
                session.outcome().inUse(),
                session.version());
    }
}
