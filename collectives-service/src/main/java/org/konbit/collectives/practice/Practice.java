package org.konbit.collectives.practice;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.TerritoryRef;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * That a collective uses a technique.
 *
 * @param id made of both, so that it is said once
 * @param territory the collective's
 * @param since a year, a month or a day, as exactly as it is known
 * @param plots on how many
 */
@TypeAlias("practice")
public record Practice(
        @Id String id,
        CollectiveId collective,
        String technique,
        TerritoryRef territory,
        String since,
        @Nullable Integer plots,
        @Nullable String note) {
    static String idOf(CollectiveId collective, String technique) {
        return collective + "/" + technique;
    }
}
