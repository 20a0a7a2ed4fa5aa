package org.konbit.collectives.person.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.person.AppointPerson;
import org.konbit.collectives.person.Appointment;
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
        return new AppointPerson.Wanted(
                role, territory, until == null ? null : Moments.end(until, "/" + position + "/until"));
    }
}
