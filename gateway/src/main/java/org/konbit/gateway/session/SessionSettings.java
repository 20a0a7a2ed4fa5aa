package org.konbit.gateway.session;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Life of sessions.
 *
 * @param publicUrl says whether cookies need TLS
 * @param session see there
 */
@ConfigurationProperties("konbit")
public record SessionSettings(URI publicUrl, Session session) {
    /**
     * Their ends.
     *
     * @param idle a session ends when it was not used for so long
     * @param absolute and so long after it began, however much it is used
     * @param relayed one that a relay began ends so long after it began, used or not
     * @param most of one person; one more ends the one that was used longest ago
     */
    public record Session(Duration idle, Duration absolute, Duration relayed, int most) {
        public Session {
            if (!idle.isPositive() || !absolute.isPositive() || !relayed.isPositive())
                throw new IllegalArgumentException("konbit.session.idle, .absolute and .relayed must be positive");
        }
    }
}
