package org.konbit.notifications.dispatch;

/** What a dispatch says. */
public enum DispatchKind {
    ANNOUNCEMENT,
    POSTPONEMENT,
    CANCELLATION,
    MESSAGE
}
