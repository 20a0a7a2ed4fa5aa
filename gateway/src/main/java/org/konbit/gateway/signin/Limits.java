package org.konbit.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often something happened, counted in the gateway's database. */
public interface Limits {
    /** So many in any stretch of so long. */
    record Limit(int most, Duration within) {}

    /** Counts one more, if it is within the limit; if not, says when the next one will be. */
    Optional<Instant> take(String what, Limit limit, Instant now);
}
