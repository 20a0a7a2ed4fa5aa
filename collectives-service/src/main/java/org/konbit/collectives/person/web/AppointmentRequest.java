package org.konbit.collectives.person.web;

import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.person.AppointPerson;
import org.konbit.collectives.person.Appointment;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Handle;

/**
 * One of a person's appointments.
 *
 * @param until an RFC 3339 time, or a date whose whole day still counts
 */
record AppointmentRequest(
        @NotNull Appointment.Role role,
        @NotNull @Handle String territory,
        @Nullable String until) {

    AppointPerson.Wanted toWanted(int position) {
        return new AppointPerson.Wanted(role, territory, until == null ? null : end(until, position));
    }

    private static Instant end(String until, int position) {
        try {
            return until.length() == "2027-01-01".length()
                    ? LocalDate.parse(until)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(until).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidRequest("/" + position + "/until", "must be a date or an RFC 3339 time");
        }
    }
}
