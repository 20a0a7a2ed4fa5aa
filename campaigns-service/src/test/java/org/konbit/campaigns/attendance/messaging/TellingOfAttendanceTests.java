package org.konbit.campaigns.attendance.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.konbit.campaigns.attendance.AttendanceFixtures;
import org.konbit.campaigns.attendance.AttendanceReport;
import org.konbit.outbox.testing.Contracts;

class TellingOfAttendanceTests {
    @Test
    void who_came_is_told_as_agreed_and_in_numbers_only() {
        var said = new TellingOfAttendance()
                .toWire(AttendanceFixtures.aReport(), new AttendanceReport.Recorded())
                .toList();
        said.forEach(Contracts::assertIsTheExample);
        assertThat(said).hasSize(1);
    }
}
