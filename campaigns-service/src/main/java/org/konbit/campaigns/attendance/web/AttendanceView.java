package org.konbit.campaigns.attendance.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.attendance.Crowd;
import org.konbit.campaigns.attendance.ReadRoll.Attendance;
import org.konbit.campaigns.attendance.RollCall;

/** Who came, all reports taken together. */
record AttendanceView(
        UUID action,
        long attended,
        List<RollCall> counts,
        @Nullable Crowd crowd) {
    static AttendanceView of(Attendance attendance) {
        return new AttendanceView(
                attendance.action().value(), attendance.attended(), attendance.counts(), attendance.crowd());
    }
}
