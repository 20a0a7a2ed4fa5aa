package org.konbit.campaigns.movement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The work-days that were reported. */
public interface WorkDays {
    /** Keeps each, unless a newer report of that day is kept already. */
    void keep(List<WorkDay> days);

    /** What was done within the territories' paths, from the first day to the last, both included. */
    Restoration within(Collection<String> paths, LocalDate first, LocalDate last);
}
