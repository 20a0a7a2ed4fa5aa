package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** What a member gave to an activity: days of work, produce, money, or several of these. */
@TypeAlias("contribution")
public final class Contribution extends Aggregate<EntryEvent> {
    @Id
    private final EntryId id;

    private final ActivityId activity;
    private final CollectiveId collective;
    private final UUID person;
    private final Given given;
    private final Instant recordedAt;

    /** At least one of the three. */
    public record Given(
            @Nullable BigDecimal days,
            @Nullable Quantity produce,
            @Nullable Money money) {
        public Given {
            if (days == null && produce == null && money == null) throw new IllegalArgumentException("Nothing given");
        }
    }

    @PersistenceCreator
    Contribution(
            EntryId id, ActivityId activity, CollectiveId collective, UUID person, Given given, Instant recordedAt) {
        this.id = id;
        this.activity = activity;
        this.collective = collective;
        this.person = person;
        this.given = given;
        this.recordedAt = recordedAt;
    }

    static Contribution record(EntryId id, Activity activity, UUID person, Given given, Instant now) {
        var contribution = new Contribution(id, activity.id(), activity.collective(), person, given, now);
        contribution.record(new EntryEvent.Recorded(id));
        return contribution;
    }

    public EntryId id() {
        return id;
    }

    public ActivityId activity() {
        return activity;
    }

    public CollectiveId collective() {
        return collective;
    }

    public UUID person() {
        return person;
    }

    public Given given() {
        return given;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
