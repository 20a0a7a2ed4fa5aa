package org.konbit.collectives.collective.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveSearch.Near;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.territory.AtPoint;
import org.konbit.http.MalformedRequest;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which collectives are near. */
@RestController
@RequestMapping("/api/collectives/nearest")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class NearestCollectivesController {
    private static final double FARTHEST_KM = 1000;

    private final FindCollectives findCollectives;
    private final CollectiveViews collectiveViews;

    NearestCollectivesController(FindCollectives findCollectives, CollectiveViews collectiveViews) {
        this.findCollectives = findCollectives;
        this.collectiveViews = collectiveViews;
    }

    /** Nearest first, without a next page; {@code km} as the crow flies, to the point of the collective's territory. */
    record Nearest(
            List<NearView> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor) {
        record NearView(CollectiveView collective, double km) {}
    }

    /**
     * The collectives whose territory's point is nearest to {@code at} (longitude and latitude, parted by a comma), at
     * most {@code km} away.
     */
    @MayCall({"people", "organizers anywhere"})
    @GetMapping
    Nearest nearest(
            @RequestParam String at,
            @RequestParam(defaultValue = "50") double km,
            @RequestParam(required = false) @Nullable CollectiveType type,
            PageRequest page) {
        var to = AtPoint.read(at);
        if (!(km > 0 && km <= FARTHEST_KM)) {
            throw new MalformedRequest("km", "must be more than 0 and at most 1000");
        }
        var found = findCollectives.nearest(to, type, km, page.limit());
        var views = collectiveViews.of(found.stream().map(Near::collective).toList());
        return new Nearest(
                found.stream()
                        .map(near -> new Nearest.NearView(views.apply(near.collective()), metres(near)))
                        .toList(),
                null);
    }

    private static double metres(Near near) {
        return Math.round(near.km() * 1000) / 1000.0;
    }
}
