package org.konbit.notifications.dispatch;

import java.util.Set;

/** Where a dispatch stands. */
public enum DispatchState {
    AWAITING_CONFIRMATION,
    PREPARING,
    SENDING,
    PAUSED,
    DONE,
    CANCELLED;

    boolean canBecome(DispatchState next) {
        return switch (this) {
            case AWAITING_CONFIRMATION -> Set.of(PREPARING, CANCELLED).contains(next);
            case PREPARING -> Set.of(SENDING, PAUSED, DONE, CANCELLED).contains(next);
            case SENDING -> Set.of(PAUSED, DONE, CANCELLED).contains(next);
            case PAUSED -> Set.of(PREPARING, SENDING, CANCELLED).contains(next);
            case DONE -> next == SENDING;
            case CANCELLED -> false;
        };
    }
}
