package org.konbit.campaigns.attendance.messaging;

import java.util.stream.Stream;
import org.konbit.campaigns.attendance.AttendanceReport;
import org.konbit.campaigns.attendance.messaging.AttendanceRecordedV1.CountV1;
import org.konbit.campaigns.attendance.messaging.AttendanceRecordedV1.CrowdV1;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** Says on the wire how many came. */
@Component
class TellingOfAttendance implements Publishes<AttendanceReport, AttendanceReport.Recorded> {
    @Override
    public Class<AttendanceReport> aggregate() {
        return AttendanceReport.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(AttendanceReport report, AttendanceReport.Recorded event) {
        var crowd = report.crowd();
        var data = new AttendanceRecordedV1(
                report.id(),
                report.action().value(),
                report.campaign().value(),
                report.marked(),
                report.attended(),
                report.counts().stream()
                        .map(count -> new CountV1(count.collective(), count.direct(), count.relayed()))
                        .toList(),
                crowd == null ? null : new CrowdV1(crowd.low(), crowd.high()),
                report.at());
        return Stream.of(
                OutboundEvent.of("campaigns.events", report.action().toString(), AttendanceRecordedV1.TYPE, data)
                        .withSubject(report.id().toString()));
    }
}
