package org.konbit.notifications.recipient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of an audience and the best way to them; no contact point in it.
 *
 * @param rk the random key by which audiences are walked
 * @param skip present exactly when the channel is {@link ChannelKind#NONE}
 * @param relay who tells them, when the channel is {@link ChannelKind#RELAY}
 */
public record Reachable(
        UUID person,
        long rk,
        String language,
        ChannelKind channel,
        @Nullable SkipReason skip,
        @Nullable UUID relay) {}
