package org.konbit.notifications.recipient;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** When people do not want to be disturbed. */
public interface QuietTimes {
    /** Those of the people within whose quiet hours {@code at} falls, with the end of these. */
    Map<UUID, Instant> quietUntil(Collection<UUID> people, Instant at);
}
