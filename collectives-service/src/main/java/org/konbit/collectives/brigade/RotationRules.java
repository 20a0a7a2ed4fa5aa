package org.konbit.collectives.brigade;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.WorkDayReport.Absence;
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
     * @param losesTurn for which absences a turn goes to the back, where it does; whoever is ill loses nothing as a rule
     * @param mayOwe who owes more days than this waits behind all others; null for no such bound
     */
    public record Rules(
            int illnessDaysAYear,
            int unexcusedCosts,
            AbsentHolder absentHolder,
            Set<Absence.Reason> losesTurn,
            @Nullable Integer mayOwe) {
        /** Where a brigade did not say. */
        public static final Set<Absence.Reason> USUALLY_LOSES_TURN = Set.of(Absence.Reason.UNEXCUSED);

        /** Of brigades that set none: absences count nothing, and the balance alone decides. */
        public static final Rules USUAL = new Rules(0, 0, AbsentHolder.KEEPS_TURN, USUALLY_LOSES_TURN, null);

        public Rules {
            losesTurn = Collections.unmodifiableSet(new TreeSet<>(losesTurn));
        }

        /** As they are stored: of those that were set before it was asked, what is usual. */
        @PersistenceCreator
        static Rules stored(
                int illnessDaysAYear,
                int unexcusedCosts,
                AbsentHolder absentHolder,
                @Nullable Set<Absence.Reason> losesTurn,
                @Nullable Integer mayOwe) {
            return new Rules(
                    illnessDaysAYear,
                    unexcusedCosts,
                    absentHolder,
                    losesTurn == null ? USUALLY_LOSES_TURN : losesTurn,
                    mayOwe);
        }
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
