package org.konbit.campaigns.told.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Answer;

/** What this service reads of konbit.notifications.reply-received.v1. */
record ReplyReceivedV1(
        UUID messageId,
        UUID personId,
        UUID actionId,
        Answer answer,
        @Nullable Integer headcount) {
    static final String TYPE = "konbit.notifications.reply-received.v1";

    int people() {
        return headcount == null ? 1 : headcount;
    }
}
