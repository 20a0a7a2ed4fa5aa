package org.konbit.collectives.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;

/** Finds exchanges, of all or of one collective as host or guest. */
public interface ExchangeSearch {
    /** By id. */
    List<Exchange> of(@Nullable CollectiveId collective, @Nullable ExchangeId after, int limit);
}
