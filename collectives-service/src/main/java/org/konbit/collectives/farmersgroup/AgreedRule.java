package org.konbit.collectives.farmersgroup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** How a farmers' group chose to share, with what the rule needs to know. */
@TypeAlias("agreed-rule")
public final class AgreedRule extends Aggregate<AgreedRule.Agreed> {
    /** The group has chosen. */
    public record Agreed(CollectiveId id) {}

    /**
     * What was chosen.
     *
     * @param rates null where contributions of different kinds are not weighed against each other
     * @param needs of members whose need differs from one
     * @param decidedOn the day of the meeting
     */
    public record Terms(
            SharingRule rule,
            @Nullable Rates rates,
            List<Need> needs,
            @Nullable LocalDate decidedOn) {
        public Terms {
            needs = List.copyOf(needs);
        }
    }

    @Id
    private final CollectiveId id;

    private Terms terms;

    @PersistenceCreator
    AgreedRule(CollectiveId id, Terms terms) {
        this.id = id;
        this.terms = terms;
    }

    void agree(Terms next) {
        terms = next;
        record(new Agreed(id));
    }

    public CollectiveId id() {
        return id;
    }

    public Terms terms() {
        return terms;
    }
}
