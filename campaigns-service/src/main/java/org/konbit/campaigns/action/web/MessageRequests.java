package org.konbit.campaigns.action.web;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.http.text.Prose;
import org.konbit.http.text.Texts;

/** What may be said when people are told. */
final class MessageRequests {
    private MessageRequests() {}

    /** Of an announcement. */
    record Announce(@Nullable @Texts(max = 2000) Map<String, String> message) {}

    /** Of a postponement. */
    record Postpone(
            @NotNull OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            @Nullable @Texts(max = 2000) Map<String, String> message) {}

    /** Of a cancellation. */
    record Cancel(
            @Nullable @Prose(max = 2000) String reason,
            @Nullable @Texts(max = 2000) Map<String, String> message) {}

    /** Of noting that it took place: nothing. */
    record Hold() {}
}
