package org.konbit.notifications.recipient;

import java.time.LocalTime;

/** When someone does not want to be disturbed, in their own zone; over midnight when {@code from} is after {@code to}. */
public record QuietHours(LocalTime from, LocalTime to) {
    /** Unless they chose others. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0));

    public boolean cover(LocalTime time) {
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }
}
