package org.konbit.collectives.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/**
 * Whom a collective chose to speak for it, in which seat and for how long. That they are is told with the person, whose
 * role it is.
 */
@TypeAlias("delegate")
public final class Delegate extends Aggregate<Void> {
    @Id
    private final DelegateId id;

    private final CollectiveId collective;
    private final @Nullable CollectiveId into;
    private final UUID person;
    private final int seat;
    private final LocalDate from;
    private LocalDate until;
    private final Instant begins;
    private Instant ends;

    @PersistenceCreator
    Delegate(
            DelegateId id,
            CollectiveId collective,
            @Nullable CollectiveId into,
            UUID person,
            int seat,
            LocalDate from,
            LocalDate until,
            Instant begins,
            Instant ends) {
        this.id = id;
        this.collective = collective;
        this.into = into;
        this.person = person;
        this.seat = seat;
        this.from = from;
        this.until = until;
        this.begins = begins;
        this.ends = ends;
    }

    /**
     * Both days count, as they are there.
     *
     * @param into the assembly above; null where there is none
     * @param seat which line of the rule, from 1
     */
    static Delegate choose(
            DelegateId id,
            CollectiveId collective,
            @Nullable CollectiveId into,
            UUID person,
            int seat,
            LocalDate from,
            LocalDate until,
            ZoneId zone) {
        return new Delegate(
                id,
                collective,
                into,
                person,
                seat,
                from,
                until,
                from.atStartOfDay(zone).toInstant(),
                until.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** A term that was to begin later never does. */
    void isRecalled(Instant now, ZoneId zone) {
        if (!now.isBefore(ends)) return;
        ends = now.truncatedTo(ChronoUnit.MILLIS);
        var today = now.atZone(zone).toLocalDate();
        if (today.isBefore(until)) until = today;
    }

    boolean sitsAt(Instant now) {
        return !now.isBefore(begins) && now.isBefore(ends);
    }

    public DelegateId id() {
        return id;
    }

    public CollectiveId collective() {
        return collective;
    }

    public @Nullable CollectiveId into() {
        return into;
    }

    public UUID person() {
        return person;
    }

    public int seat() {
        return seat;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate until() {
        return until;
    }

    Instant begins() {
        return begins;
    }

    Instant ends() {
        return ends;
    }
}
