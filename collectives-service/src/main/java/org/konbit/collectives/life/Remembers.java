package org.konbit.collectives.life;

import java.time.ZoneId;
import java.util.stream.Stream;
import org.konbit.collectives.collective.CollectiveId;

/** A feature's part in the lives of collectives; a bean for each. */
public interface Remembers {
    /**
     * In any order.
     *
     * @param zone in which days are told
     */
    Stream<Moment> moments(CollectiveId collective, ZoneId zone);

    /** Of the past too; in any order. */
    default Stream<Day> days(CollectiveId collective) {
        return Stream.empty();
    }
}
