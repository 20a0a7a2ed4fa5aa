package org.konbit.notifications.dispatch;

/** Why a dispatch was cancelled. */
public enum Ending {
    /** By an organizer. */
    CANCELLED,
    /** Nobody confirmed it in time. */
    NOT_CONFIRMED,
    /** The action changed before anybody was told of it. */
    OVERTAKEN,
    /** Its author's sessions were ended by another organizer. */
    AUTHOR_HELD
}
