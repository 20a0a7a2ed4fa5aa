package org.konbit.collectives.brigade;

import java.time.LocalDate;
import org.konbit.collectives.collective.CollectiveId;

/** How often on a day a brigade's members were told something, whoever had it told. */
public interface Tellings {
    /** Once more; false when that would be more than this. */
    boolean take(CollectiveId brigade, LocalDate day, int most);
}
