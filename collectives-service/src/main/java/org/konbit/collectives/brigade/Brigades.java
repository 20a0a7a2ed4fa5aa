package org.konbit.collectives.brigade;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.http.Caller;
import org.konbit.http.Conflict;
import org.konbit.http.FieldError;
import org.konbit.http.NotFound;
import org.springframework.stereotype.Component;

/** Of collectives, those that have plots and work-days. */
@Component
class Brigades {
    private final FindCollectives findCollectives;
    private final Plots plots;
    private final WorkDays workDays;
    private final MayLookInto mayLookInto;

    Brigades(FindCollectives findCollectives, Plots plots, WorkDays workDays, MayLookInto mayLookInto) {
        this.findCollectives = findCollectives;
        this.plots = plots;
        this.workDays = workDays;
        this.mayLookInto = mayLookInto;
    }

    Collective find(CollectiveId id) {
        return findCollectives.one(id);
    }

    /** One that the caller may look into. */
    Collective open(CollectiveId id, Caller caller) {
        var brigade = find(id);
        mayLookInto.check(caller, brigade);
        checkIsOne(brigade);
        return brigade;
    }

    /** Of a brigade that the caller may look into; of all others there is none. */
    Plot plot(PlotId id, Caller caller) {
        return plots.findById(id)
                .filter(plot -> mayLookInto.isTrueOf(caller, find(plot.collective())))
                .orElseThrow(() -> new NotFound("The plot"));
    }

    /** Likewise. */
    WorkDay workDay(WorkDayId id, Caller caller) {
        return workDays.findById(id)
                .filter(workDay -> mayLookInto.isTrueOf(caller, find(workDay.collective())))
                .orElseThrow(() -> new NotFound("The work-day"));
    }

    /** Errors for those whom this service does not know, each at its place in the list. */
    static List<FieldError> unknown(List<UUID> people, MemberRoll roll, String pointer) {
        var known = roll.known(people);
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < people.size(); i++) {
            if (!known.contains(people.get(i))) {
                errors.add(new FieldError(pointer + "/" + i, "is not the id of a person"));
            }
        }
        return errors;
    }

    /** After the rights, as what kind of collective it is, is its state: 409 for one that serves no plots. */
    static void checkIsOne(Collective collective) {
        if (collective.type() != CollectiveType.AGROFORESTRY_BRIGADE) {
            throw new Conflict(
                    "not-a-brigade",
                    "Plots, work-days and rotation belong to an AGROFORESTRY_BRIGADE; this is a %s."
                            .formatted(collective.type()));
        }
    }

    static void checkWorks(Collective collective) {
        checkIsOne(collective);
        checkLives(collective);
    }

    static void checkLives(Collective collective) {
        if (collective.isDissolved()) throw new Conflict("collective-dissolved", "It does not work any more.");
    }
}
