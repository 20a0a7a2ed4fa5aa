package org.konbit.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the audit log is kept.
 *
 * @param kept how long entries are; no longer than the topic of anchors keeps what they are held against
 * @param anchorEvery how often the chains' heads are told to that topic, and old entries removed
 * @param patience how long a call that must be entered first waits for that
 * @param waiting the most entries in memory; more calls are refused until the store takes them
 */
@ConfigurationProperties("konbit.audit")
public record AuditSettings(
        @DefaultValue("730d") Duration kept,
        @DefaultValue("1h") Duration anchorEvery,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("10000") int waiting) {
    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final Duration ANCHORS_KEPT = Duration.ofDays(1096);

    public AuditSettings {
        if (kept.compareTo(SHORTEST) < 0 || kept.compareTo(ANCHORS_KEPT) > 0)
            throw new IllegalArgumentException("konbit.audit.kept must be from a day to three years, not " + kept);
        if (!anchorEvery.isPositive() || anchorEvery.compareTo(SHORTEST) > 0)
            throw new IllegalArgumentException("konbit.audit.anchor-every must be at most a day, not " + anchorEvery);
        if (!patience.isPositive()) throw new IllegalArgumentException("konbit.audit.patience must be positive");
        if (waiting < 2) throw new IllegalArgumentException("konbit.audit.waiting must be at least 2");
    }
}
