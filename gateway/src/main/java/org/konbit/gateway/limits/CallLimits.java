package org.konbit.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.konbit.gateway.limits.CallLimitSettings.Rate;
import org.springframework.stereotype.Component;

/**
 * Counts calls, here and at this instance alone: of {@code n} instances each allows as many. What must be exact over all
 * of them, the codes to sign in with, is counted in the database by those who give them.
 */
@Component
public class CallLimits {
    /** Of each limit: however many addresses somebody has, they push nobody out who is counted as a caller. */
    private static final int COUNTED = 100_000;

    private final Map<String, Cache<String, Bucket>> buckets = new ConcurrentHashMap<>();

    /**
     * What a limit says of a call.
     *
     * @param limit its name
     * @param left calls that may come at once now
     * @param fullAfter until all of them may again
     * @param againAfter until one may; nothing when this one may
     */
    public record Verdict(
            String limit, Rate rate, boolean granted, long left, Duration fullAfter, Duration againAfter) {}

    /** Takes one call of whoever it is. */
    public Verdict take(String limit, Rate rate, String whose) {
        var bucket = of(limit, rate)
                .get(
                        whose,
                        first -> Bucket.builder()
                                .addLimit(bandwidth ->
                                        bandwidth.capacity(rate.most()).refillGreedy(rate.most(), rate.within()))
                                .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Verdict(
                limit,
                rate,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Who hasn't called for so long has all their calls again, and needs no place. */
    private Cache<String, Bucket> of(String limit, Rate rate) {
        return buckets.computeIfAbsent(
                limit,
                first -> Caffeine.newBuilder()
                        .maximumSize(COUNTED)
                        .expireAfterAccess(rate.within())
                        .build());
    }
}
