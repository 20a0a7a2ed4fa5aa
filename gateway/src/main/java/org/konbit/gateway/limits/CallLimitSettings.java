package org.konbit.gateway.limits;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many calls one may make.
 *
 * @param enforced false where nobody but oneself can call
 * @param address all calls from one address, whoever makes them; a whole village may be behind it
 * @param caller all calls of one person or program
 * @param costly what costs much more than others, counted beside those
 */
@ConfigurationProperties("konbit.call-limits")
public record CallLimitSettings(boolean enforced, Rate address, Rate caller, List<Costly> costly) {
    /**
     * So many in so long; what is not used comes back bit by bit.
     *
     * @param most at once
     * @param within the time in which so many come back
     */
    public record Rate(long most, Duration within) {}

    /**
     * POSTs of one caller to some paths.
     *
     * @param name by which the answers call it
     * @param paths with {@code *} for one part
     * @param rate see there
     */
    public record Costly(String name, List<String> paths, Rate rate) {}
}
