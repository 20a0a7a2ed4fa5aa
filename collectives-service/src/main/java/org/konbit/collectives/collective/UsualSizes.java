package org.konbit.collectives.collective;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How large collectives of each type usually are; a size outside is a warning, never a refusal. */
@ConfigurationProperties("konbit.collectives")
public record UsualSizes(Map<CollectiveType, Bounds> bounds) {
    public UsualSizes {
        bounds = Map.copyOf(new EnumMap<>(bounds));
    }

    /** Both are still usual. */
    public record Bounds(int min, int max) {}

    /** Something unusual, in words. */
    public record Warning(String code, String detail) {}

    public List<Warning> warningsFor(CollectiveType type, long members) {
        var usual = bounds.get(type);
        if (usual == null || (members >= usual.min() && members <= usual.max())) return List.of();
        return List.of(new Warning(
                members < usual.min() ? "FEWER_THAN_USUAL" : "MORE_THAN_USUAL",
                "It has %d active members; usual are %d to %d.".formatted(members, usual.min(), usual.max())));
    }
}
