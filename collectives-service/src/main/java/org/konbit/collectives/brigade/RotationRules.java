package org.konbit.collectives.brigade;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** How a brigade counts absences and debts in its rotation. */
@TypeAlias("rotation-rules")
public final class RotationRules extends Aggregate<RotationRules.WereSet> {
    @Id
    private final CollectiveId brigade;

    private Rules rules;

    /** That happens to them. */
    public record WereSet(CollectiveId brigade) {}

    /** What becomes of a plot's turn when its holder is absent. */
    public enum AbsentHolder {
        KEEPS_TURN,
        GOES_TO_BACK
    }

    /**
     * The rules themselves.
     *
     * @param illnessDaysAYear so many days of illness of a calendar year count as days given
     * @param unexcusedCosts days that are taken for each absence without excuse
     * @param mayOwe who owes more days than this waits behind all others; null for no such bound
     */
    public record Rules(
            int illnessDaysAYear,
            int unexcusedCosts,
            AbsentHolder absentHolder,
            @Nullable Integer mayOwe) {
        /** Of brigades that set none: absences count nothing, and the balance alone decides. */
        public static final Rules USUAL = new Rules(0, 0, AbsentHolder.KEEPS_TURN, null);
    }

    @PersistenceCreator
    RotationRules(CollectiveId brigade, Rules rules) {
        this.brigade = brigade;
        this.rules = rules;
    }

    static RotationRules usual(CollectiveId brigade) {
        return new RotationRules(brigade, Rules.USUAL);
    }

    void become(Rules wanted) {
        if (version() > 0 && rules.equals(wanted)) return;
        rules = wanted;
        record(new WereSet(brigade));
    }

    public CollectiveId brigade() {
        return brigade;
    }

    public Rules rules() {
        return rules;
    }
}
