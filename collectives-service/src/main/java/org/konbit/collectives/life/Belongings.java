package org.konbit.collectives.life;

import java.util.Map;
import java.util.function.Consumer;
import org.konbit.collectives.collective.CollectiveId;

/** All that is stored of collectives, whatever feature it is of. */
public interface Belongings {
    /** One after the other, so that it need not be held in memory. */
    void read(OwnedByCollective what, CollectiveId collective, Consumer<Map<String, Object>> each);
}
