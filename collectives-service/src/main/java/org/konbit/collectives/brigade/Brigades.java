package org.konbit.collectives.brigade;

import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.http.Caller;
import org.konbit.http.Conflict;
import org.konbit.http.NotFound;
import org.springframework.stereotype.Component;

/** Of collectives, those that have plots and work-days. */
@Component
class Brigades {
    private final FindCollectives findCollectives;
    private final WorkDays workDays;
    private final MayLookInto mayLookInto;

    Brigades(FindCollectives findCollectives, WorkDays workDays, MayLookInto mayLookInto) {
        this.findCollectives = findCollectives;
        this.workDays = workDays;
        this.mayLookInto = mayLookInto;
    }

    Collective find(CollectiveId id) {
        return findCollectives.one(id);
    }

    /** Of a brigade that the caller may look into; of all others there is none. */
    WorkDay workDay(WorkDayId id, Caller caller) {
        return workDays.findById(id)
                .filter(workDay -> mayLookInto.isTrueOf(caller, find(workDay.collective())))
                .orElseThrow(() -> new NotFound("The work-day"));
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
        if (collective.isDissolved()) throw new Conflict("collective-dissolved", "It does not work any more.");
    }
}
