package org.konbit.collectives.brigade;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** Says whose plot is next, of the members that are active now; days of all who ever came count. */
@Component
public class FindTurns {
    private final Plots plots;
    private final WorkDays workDays;
    private final Brigades brigades;
    private final MemberRoll roll;
    private final MayLookInto mayLookInto;

    FindTurns(Plots plots, WorkDays workDays, Brigades brigades, MemberRoll roll, MayLookInto mayLookInto) {
        this.plots = plots;
        this.workDays = workDays;
        this.brigades = brigades;
        this.roll = roll;
        this.mayLookInto = mayLookInto;
    }

    public List<Rotation.Turn> nextFirst(CollectiveId id, Caller caller) {
        var brigade = brigades.find(id);
        mayLookInto.check(caller, brigade);
        Brigades.checkIsOne(brigade);
        var days = workDays.findByCollectiveAndReportIsNotNull(id).stream()
                .map(day -> new Rotation.Day(
                        day.plot(),
                        day.holder(),
                        day.date(),
                        Objects.requireNonNull(day.report()).present()))
                .toList();
        var active = new HashSet<>(roll.of(id));
        var candidates = plots.findByCollectiveOrderById(id).stream()
                .filter(plot -> active.contains(plot.holder()))
                .map(plot -> new Rotation.Candidate(plot.id(), plot.holder()))
                .toList();
        return Rotation.after(days).of(candidates);
    }
}
