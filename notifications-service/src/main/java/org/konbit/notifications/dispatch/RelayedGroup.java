package org.konbit.notifications.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.wording.Text;

/** The people whom a relay was asked to tell of one dispatch. */
public record RelayedGroup(
        UUID dispatch,
        @Nullable UUID action,
        @Nullable UUID campaign,
        Instant at,
        Map<String, Text> texts,
        List<UUID> people,
        String cursor) {}
