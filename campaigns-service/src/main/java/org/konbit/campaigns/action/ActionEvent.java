package org.konbit.campaigns.action;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to an action. */
public sealed interface ActionEvent {
    /** Everyone of its audience is to be told; {@code dispatch} names the message. */
    record Announced(UUID dispatch, @Nullable Map<String, String> message, By by) implements ActionEvent {}

    /** Those who were told are to hear that it is at another time. */
    record Postponed(
            UUID dispatch,
            UUID announcement,
            OffsetDateTime previousStart,
            @Nullable Map<String, String> message,
            By by)
            implements ActionEvent {}

    /** Those who were told are to hear that it is not taking place. */
    record Cancelled(
            UUID dispatch,
            UUID announcement,
            @Nullable String reason,
            @Nullable Map<String, String> message,
            By by) implements ActionEvent {}

    /** It took place. */
    record Held(Instant at) implements ActionEvent {}

    /** Something of it is different that nobody has to be told of. */
    record Changed() implements ActionEvent {}
}
