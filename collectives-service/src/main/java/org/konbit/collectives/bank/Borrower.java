package org.konbit.collectives.bank;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;

/** Who borrows: a person, by id, or a collective. */
public record Borrower(@Nullable UUID person, @Nullable CollectiveId collective) {
    public Borrower {
        if ((person == null) == (collective == null)) throw new IllegalArgumentException("Not one borrower");
    }
}
