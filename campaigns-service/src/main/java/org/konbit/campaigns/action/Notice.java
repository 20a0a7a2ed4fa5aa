package org.konbit.campaigns.action;

import java.time.Instant;
import java.util.UUID;

/** A message that an action had sent. */
public record Notice(UUID dispatch, Subject subject, Instant at) {
    /** What it was about. */
    public enum Subject {
        ANNOUNCEMENT,
        POSTPONEMENT,
        CANCELLATION
    }
}
