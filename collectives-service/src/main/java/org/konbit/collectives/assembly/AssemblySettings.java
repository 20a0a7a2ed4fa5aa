package org.konbit.collectives.assembly;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What holds for assemblies that say nothing else.
 *
 * @param youthYears whoever may have been born at most so many years ago, as far as their decade tells, is young
 * @param usualRule of a local assembly
 */
@ConfigurationProperties("konbit.assemblies")
public record AssemblySettings(int youthYears, List<Seats> usualRule) {
    public AssemblySettings {
        usualRule = List.copyOf(usualRule);
    }

    private static int lastYear(String decade) {
        return Integer.parseInt(decade) + 9;
    }

    /** Of whom the decade is not known, nobody knows it. */
    boolean isYoung(@Nullable String birthDecade, Instant now) {
        return birthDecade != null && now.atZone(ZoneOffset.UTC).getYear() - lastYear(birthDecade) <= youthYears;
    }
}
