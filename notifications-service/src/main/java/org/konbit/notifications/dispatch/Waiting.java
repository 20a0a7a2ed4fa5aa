package org.konbit.notifications.dispatch;

/** For what the rest of a dispatch waits, though it isn't paused. */
public enum Waiting {
    /** Of texts; an organizer has them go out once there is some, or cancels them. Other channels go on. */
    SMS_BUDGET
}
