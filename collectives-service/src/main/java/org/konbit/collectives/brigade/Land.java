package org.konbit.collectives.brigade;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.GeoPoint;

/**
 * What a plot is like.
 *
 * @param slopePercent metres of rise in a hundred
 * @param grows what stands on it, in the members' own words
 * @param point where it is, when there is no outline
 */
public record Land(
        BigDecimal areaHectares,
        @Nullable BigDecimal slopePercent,
        List<String> grows,
        @Nullable GeoPoint point,
        @Nullable Outline outline) {
    public Land {
        if (point != null && outline != null) throw new IllegalArgumentException("Either a point or an outline");
        grows = List.copyOf(grows);
    }
}
