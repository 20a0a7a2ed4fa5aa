package org.konbit.campaigns.movement.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.movement.Person;

/** What this service reads of konbit.collectives.person.v1. */
record PersonV1(
        UUID personId,
        @Nullable List<MembershipV1> memberships,
        @Nullable List<AppointmentV1> appointments) {
    static final String TYPE = "konbit.collectives.person.v1";

    record MembershipV1(UUID collective, @Nullable Set<String> roles, String state) {}

    record AppointmentV1(
            String role, String territoryPath, @Nullable Instant until) {}

    Person toPerson(long version) {
        return new Person(
                personId,
                Objects.requireNonNullElse(memberships, List.<MembershipV1>of()).stream()
                        .map(m -> new Person.Membership(
                                m.collective(), Objects.requireNonNullElse(m.roles(), Set.of()), m.state()))
                        .toList(),
                Objects.requireNonNullElse(appointments, List.<AppointmentV1>of()).stream()
                        .map(a -> new Person.Appointment(a.role(), a.territoryPath(), a.until()))
                        .toList(),
                version);
    }
}
