package org.konbit.collectives.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** A meeting between collectives. */
@TypeAlias("exchange")
public final class Exchange extends Aggregate<ExchangeEvent> {
    @Id
    private final ExchangeId id;

    private final List<CollectiveId> hosts;
    private final List<CollectiveId> guests;
    private final Meeting meeting;
    private final List<AlternativeId> alternatives;

    /** When, about what, where, and with what outcome. */
    public record Meeting(
            LocalDate date,
            String theme,
            @Nullable Place place,
            @Nullable String learned) {}

    /** Where people met. */
    public record Place(
            @Nullable String name,
            @Nullable String territory,
            @Nullable GeoPoint point) {}

    @PersistenceCreator
    Exchange(
            ExchangeId id,
            List<CollectiveId> hosts,
            List<CollectiveId> guests,
            Meeting meeting,
            List<AlternativeId> alternatives) {
        this.id = id;
        this.hosts = List.copyOf(hosts);
        this.guests = List.copyOf(guests);
        this.meeting = meeting;
        this.alternatives = List.copyOf(alternatives);
    }

    static Exchange held(
            ExchangeId id,
            List<CollectiveId> hosts,
            List<CollectiveId> guests,
            Meeting meeting,
            List<AlternativeId> alternatives) {
        var held = new Exchange(id, hosts, guests, meeting, alternatives);
        held.record(new ExchangeEvent.Held(id));
        return held;
    }

    public ExchangeId id() {
        return id;
    }

    public List<CollectiveId> hosts() {
        return hosts;
    }

    public List<CollectiveId> guests() {
        return guests;
    }

    public Meeting meeting() {
        return meeting;
    }

    public List<AlternativeId> alternatives() {
        return alternatives;
    }
}
