package org.konbit.notifications.dispatch;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.wording.Text;

/**
 * What one person was told by one dispatch.
 *
 * @param texts by language; {@link org.konbit.notifications.wording.Languages#choose} picks one
 */
public record Told(
        UUID dispatch,
        DispatchKind kind,
        @Nullable UUID action,
        @Nullable UUID campaign,
        Instant at,
        Map<String, Text> texts,
        Outcome outcome,
        String cursor) {}
