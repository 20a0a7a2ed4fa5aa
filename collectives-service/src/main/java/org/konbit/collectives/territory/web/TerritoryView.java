package org.konbit.collectives.territory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.territory.Outline;
import org.konbit.collectives.territory.Territory;

/**
 * A territory as it is shown; a root has no {@code parent}.
 *
 * @param path of the one that it is part of, if it was merged
 * @param outline only of one that is asked for by its code
 * @param history how it was before, the oldest first; only of one that is asked for by its code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TerritoryView(
        String code,
        @Nullable String parent,
        String level,
        String path,
        String name,
        Map<String, String> names,
        @Nullable GeoPoint point,
        @Nullable Long population,
        String timeZone,
        @Nullable String mergedInto,
        @Nullable OutlineView outline,
        @Nullable List<FormerView> history,
        long version) {

    /** A GeoJSON MultiPolygon. */
    record OutlineView(String type, List<List<List<List<Double>>>> coordinates) {
        static OutlineView of(Outline outline) {
            return new OutlineView(Outline.TYPE, outline.coordinates());
        }
    }

    /** What it was called, and where it hung, until then. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FormerView(
            Instant until,
            String name,
            Map<String, String> names,
            @Nullable String parent,
            String path) {
        static FormerView of(Territory.Former former) {
            return new FormerView(former.until(), former.name(), former.names(), former.parent(), former.path());
        }
    }

    static TerritoryView of(Territory territory) {
        return of(territory, null, null);
    }

    static TerritoryView inFull(Territory territory, @Nullable Outline outline) {
        return of(
                territory,
                outline == null ? null : OutlineView.of(outline),
                territory.history().stream().map(FormerView::of).toList());
    }

    private static TerritoryView of(
            Territory territory, @Nullable OutlineView outline, @Nullable List<FormerView> history) {
        return new TerritoryView(
                territory.code(),
                territory.parent(),
                territory.level(),
                territory.path(),
                territory.name(),
                territory.names(),
                territory.point(),
                territory.population(),
                territory.timeZone(),
                territory.mergedInto(),
                outline,
                history,
                territory.version());
    }
}
