package org.konbit.collectives.territory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Says which territory is meant by a code in a request. */
@Component
public class ResolveTerritories {
    public static final String UNKNOWN = "is not the code of a territory";

    private final Territories territories;

    ResolveTerritories(Territories territories) {
        this.territories = territories;
    }

    /** The one that stands for it, if it was merged. */
    public Optional<Territory> find(String code) {
        return territories.findById(code).flatMap(found -> {
            var other = found.mergedInto();
            return other == null ? Optional.of(found) : territories.findById(other);
        });
    }

    /** 422 at the pointer if there is none. */
    public Territory require(String code, String pointer) {
        return find(code).orElseThrow(() -> new InvalidRequest(pointer, UNKNOWN));
    }

    /** The known ones of these, by the codes asked for; in one read, but for those that were merged. */
    public Map<String, Territory> all(Collection<String> codes) {
        var known = new HashMap<String, Territory>();
        for (var territory : territories.findByCodeIn(List.copyOf(codes))) {
            if (!territory.isMerged()) known.put(territory.code(), territory);
            else find(territory.code()).ifPresent(other -> known.put(territory.code(), other));
        }
        return known;
    }
}
