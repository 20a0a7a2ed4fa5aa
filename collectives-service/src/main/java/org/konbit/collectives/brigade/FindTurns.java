package org.konbit.collectives.brigade;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** Says whose plot is next, of the members that are active now; days of all who ever came count. */
@Component
public class FindTurns {
    private final Plots plots;
    private final WorkDays workDays;
    private final AllRotationRules allRules;
    private final Brigades brigades;
    private final MemberRoll roll;

    FindTurns(Plots plots, WorkDays workDays, AllRotationRules allRules, Brigades brigades, MemberRoll roll) {
        this.plots = plots;
        this.workDays = workDays;
        this.allRules = allRules;
        this.brigades = brigades;
        this.roll = roll;
    }

    public List<Rotation.Turn> nextFirst(CollectiveId id, Caller caller) {
        brigades.open(id, caller);
        var days = workDays.findByCollectiveAndReportIsNotNull(id).stream()
                .map(FindTurns::day)
                .toList();
        var active = new HashSet<>(roll.of(id));
        var candidates = plots.findByCollectiveOrderById(id).stream()
                .filter(plot -> active.contains(plot.holder()))
                .map(plot -> new Rotation.Candidate(plot.id(), plot.holder()))
                .toList();
        return Rotation.after(days, rulesOf(id).rules()).of(candidates);
    }

    private static Rotation.Day day(WorkDay day) {
        var report = Objects.requireNonNull(day.report());
        return new Rotation.Day(day.plot(), day.holder(), day.date(), report.present(), report.absent());
    }

    /** By which rules, to whoever may see whose turn it is. */
    public RotationRules rules(CollectiveId id, Caller caller) {
        brigades.open(id, caller);
        return rulesOf(id);
    }

    private RotationRules rulesOf(CollectiveId id) {
        return allRules.findById(id).orElseGet(() -> RotationRules.usual(id));
    }
}
