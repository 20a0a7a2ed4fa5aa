package org.konbit.notifications.recipient;

/** Why somebody who belongs to an audience is not told. */
public enum SkipReason {
    NO_CHANNEL,
    OPTED_OUT,
    ERASED
}
