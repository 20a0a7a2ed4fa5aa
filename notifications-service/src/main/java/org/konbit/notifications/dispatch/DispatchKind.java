package org.konbit.notifications.dispatch;

/** What a dispatch says. */
public enum DispatchKind {
    ANNOUNCEMENT,
    POSTPONEMENT,
    CANCELLATION,
    MESSAGE,
    /** To the members of a brigade, on the word of one of them: bounded like any broadcast. */
    WORK_DAY
}
