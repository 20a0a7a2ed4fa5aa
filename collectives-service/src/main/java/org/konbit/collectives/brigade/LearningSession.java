package org.konbit.collectives.brigade;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/**
 * Neighbours taught each other something. It began with the brigades, but any collective may hold one: the same people
 * learn in their farmers' groups, nothing of it rests on plots or work-days, and who refused it there would only have it
 * written down nowhere.
 */
@TypeAlias("learning-session")
public final class LearningSession extends Aggregate<LearningSessionEvent> {
    @Id
    private final LearningSessionId id;

    private final CollectiveId collective;
    private final LocalDate date;
    private final String theme;
    private final List<UUID> taughtBy;
    private final List<UUID> present;
    private Outcome outcome;

    /**
     * What came of it, as far as is known by now.
     *
     * @param inUse what of it people do since
     */
    public record Outcome(@Nullable String learned, List<String> inUse) {
        public Outcome {
            inUse = List.copyOf(inUse);
        }
    }

    @PersistenceCreator
    LearningSession(
            LearningSessionId id,
            CollectiveId collective,
            LocalDate date,
            String theme,
            List<UUID> taughtBy,
            List<UUID> present,
            Outcome outcome) {
        this.id = id;
        this.collective = collective;
        this.date = date;
        this.theme = theme;
        this.taughtBy = List.copyOf(new LinkedHashSet<>(taughtBy));
        this.present = List.copyOf(new LinkedHashSet<>(present));
        this.outcome = outcome;
    }

    static LearningSession held(LearningSessionId id, CollectiveId collective, HoldLearningSession.Command command) {
        var held = new LearningSession(
                id,
                collective,
                command.date(),
                command.theme(),
                command.taughtBy(),
                command.present(),
                command.outcome());
        held.record(new LearningSessionEvent.Held(id));
        return held;
    }

    void follow(Outcome known) {
        if (outcome.equals(known)) return;
        outcome = known;
        record(new LearningSessionEvent.FollowedUp(id));
    }

    public LearningSessionId id() {
        return id;
    }

    public CollectiveId collective() {
        return collective;
    }

    public LocalDate date() {
        return date;
    }

    public String theme() {
        return theme;
    }

    public List<UUID> taughtBy() {
        return taughtBy;
    }

    public List<UUID> present() {
        return present;
    }

    public Outcome outcome() {
        return outcome;
    }
}
