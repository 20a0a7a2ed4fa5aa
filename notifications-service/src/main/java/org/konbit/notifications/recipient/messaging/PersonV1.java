package org.konbit.notifications.recipient.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.Person;
import org.konbit.notifications.recipient.Person.Membership;

/** konbit.collectives.person.v1 */
record PersonV1(
        @JsonProperty(required = true) UUID personId,
        @JsonProperty(required = true) String handle,
        @JsonProperty(required = true) String language,
        @JsonProperty(required = true) String territoryPath,
        @Nullable String timeZone,
        @Nullable Point point,
        @Nullable String gender,
        @Nullable String birthDecade,
        @Nullable List<MembershipV1> memberships,
        @Nullable List<AppointmentV1> appointments,
        @Nullable UUID mergedInto) {
    static final String TYPE = "konbit.collectives.person.v1";

    record Point(List<Double> coordinates) {}

    record MembershipV1(
            UUID collective, String type, @Nullable Set<String> roles, String state) {}

    record AppointmentV1(
            String role,
            String territoryPath,
            @Nullable Instant until,
            @Nullable Instant since) {}

    Person person(long version) {
        return new Person(
                personId,
                version,
                handle,
                language,
                timeZone == null ? "America/Port-au-Prince" : timeZone,
                List.of(territoryPath.split("/", -1)),
                point == null
                        ? null
                        : new double[] {
                            point.coordinates().getFirst(), point.coordinates().get(1)
                        },
                gender,
                birthDecade,
                memberships == null
                        ? List.of()
                        : memberships.stream().map(PersonV1::membership).toList(),
                appointments == null
                        ? List.of()
                        : appointments.stream()
                                .filter(appointment -> appointment.role().equals("ORGANIZER"))
                                .map(appointment -> new Person.Appointment(
                                        appointment.territoryPath(), appointment.until(), appointment.since()))
                                .toList());
    }

    private static Membership membership(MembershipV1 wire) {
        return new Membership(
                wire.collective(),
                wire.type(),
                wire.roles() == null ? Set.of() : wire.roles(),
                wire.state().equals("ACTIVE"));
    }
}
