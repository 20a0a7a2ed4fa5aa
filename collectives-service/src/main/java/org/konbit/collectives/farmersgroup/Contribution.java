package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** What a member gave to an activity: days of work, produce, money, or several of these. */
@TypeAlias("contribution")
public final class Contribution extends Entry {
    private final UUID person;
    private final Given given;

    /** At least one of the three. */
    public record Given(
            @Nullable BigDecimal days,
            @Nullable Quantity produce,
            @Nullable Money money) {
        public Given {
            if (days == null && produce == null && money == null) throw new IllegalArgumentException("Nothing given");
        }

        Given negated() {
            return new Given(
                    days == null ? null : days.negate(),
                    produce == null ? null : produce.negated(),
                    money == null ? null : money.negated());
        }
    }

    @PersistenceCreator
    Contribution(
            EntryId id,
            ActivityId activity,
            CollectiveId collective,
            UUID person,
            Given given,
            @Nullable Correction correction,
            Instant recordedAt) {
        super(id, activity, collective, correction, recordedAt);
        this.person = person;
        this.given = given;
    }

    static Contribution record(EntryId id, Activity activity, UUID person, Given given, Instant now) {
        var contribution = new Contribution(id, activity.id(), activity.collective(), person, given, null, now);
        contribution.record(new EntryEvent.Recorded(id));
        return contribution;
    }

    @Override
    Contribution counter(EntryId counter, Correction why, Instant now) {
        var contribution = new Contribution(counter, activity(), collective(), person, given.negated(), why, now);
        contribution.record(new EntryEvent.TookBack(counter, why));
        return contribution;
    }

    @Override
    public Kind kind() {
        return Kind.CONTRIBUTION;
    }

    public UUID person() {
        return person;
    }

    public Given given() {
        return given;
    }
}
