package org.konbit.collectives.brigade;

import org.konbit.collectives.person.FollowsErasures;
import org.konbit.collectives.person.PersonId;
import org.springframework.stereotype.Component;

/** Takes away where the plots of whoever is erased lie, what grows there, and what they noted: it leads to their door. */
@Component
class ForgetWhoIsErased implements FollowsErasures {
    private final Plots plots;
    private final WorkDays workDays;

    ForgetWhoIsErased(Plots plots, WorkDays workDays) {
        this.plots = plots;
        this.workDays = workDays;
    }

    @Override
    public void forget(PersonId erased) {
        var person = erased.value();
        for (var plot : plots.findByHolder(person)) {
            plot.forgetWhere();
            if (!plot.unpublished().isEmpty()) plots.save(plot);
        }
        for (var workDay : workDays.findByMovesByOrCancelledBy(person, person)) {
            workDay.forgetNotesBy(person);
            workDays.save(workDay);
        }
    }
}
