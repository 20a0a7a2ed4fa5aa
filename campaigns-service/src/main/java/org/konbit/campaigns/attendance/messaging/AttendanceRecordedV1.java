package org.konbit.campaigns.attendance.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** konbit.campaigns.attendance-recorded.v1: numbers only. */
record AttendanceRecordedV1(
        UUID reportId,
        UUID actionId,
        UUID campaignId,
        int marked,
        int attended,
        List<CountV1> counts,
        @Nullable CrowdV1 crowd,
        Instant recordedAt) {
    static final String TYPE = "konbit.campaigns.attendance-recorded.v1";

    record CountV1(UUID collective, int direct, int relayed) {}

    record CrowdV1(int low, int high) {}
}
