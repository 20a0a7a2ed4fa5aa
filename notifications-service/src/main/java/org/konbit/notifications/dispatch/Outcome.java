package org.konbit.notifications.dispatch;

import org.jspecify.annotations.Nullable;

/** What became of one recipient's message; stored as one byte, so the order of the constants is kept. */
public enum Outcome {
    QUEUED,
    SENT,
    DELIVERED,
    FAILED,
    NO_CHANNEL,
    OPTED_OUT,
    ERASED,
    CANCELLED;

    private static final Outcome[] ALL = values();

    public static Outcome of(byte stored) {
        return ALL[stored];
    }

    public byte stored() {
        return (byte) ordinal();
    }

    public boolean isSkipped() {
        return skipReason() != null;
    }

    /** Why it was skipped, or null when it was not. */
    public @Nullable String skipReason() {
        return switch (this) {
            case QUEUED, SENT, DELIVERED, FAILED -> null;
            case NO_CHANNEL, OPTED_OUT, ERASED, CANCELLED -> name();
        };
    }
}
