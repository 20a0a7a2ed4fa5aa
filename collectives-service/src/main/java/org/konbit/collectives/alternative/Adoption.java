package org.konbit.collectives.alternative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.TerritoryRef;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * That a collective says it uses an alternative as it is.
 *
 * @param id made of both, so that it is said once
 * @param territory the collective's
 */
@TypeAlias("adoption")
public record Adoption(
        @Id String id,
        CollectiveId collective,
        AlternativeId alternative,
        TerritoryRef territory,
        @Nullable LocalDate since,
        @Nullable String result) {
    static Adoption of(
            CollectiveId collective,
            AlternativeId alternative,
            TerritoryRef territory,
            @Nullable LocalDate since,
            @Nullable String result) {
        return new Adoption(idOf(collective, alternative), collective, alternative, territory, since, result);
    }

    static String idOf(CollectiveId collective, AlternativeId alternative) {
        return collective + "/" + alternative;
    }
}
