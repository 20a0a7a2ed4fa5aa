package org.konbit.collectives.person.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.person.Appointment;
import org.konbit.collectives.person.Gender;
import org.konbit.collectives.person.Membership;
import org.konbit.collectives.person.Person;
import org.konbit.collectives.person.PersonId;
import org.konbit.collectives.territory.GeoPoint;

/** konbit.collectives.person.v1: never with a name. */
record PersonV1(
        UUID personId,
        String handle,
        String language,
        String territory,
        String territoryPath,
        String timeZone,
        @Nullable GeoPoint point,
        @Nullable Gender gender,
        @Nullable String birthDecade,
        List<MembershipV1> memberships,
        List<AppointmentV1> appointments,
        @Nullable UUID mergedInto) {
    static final String TYPE = "konbit.collectives.person.v1";

    record MembershipV1(UUID collective, String type, List<String> roles, String state, Instant since) {
        static MembershipV1 of(Membership membership, Instant now) {
            return new MembershipV1(
                    membership.collective().value(),
                    membership.type().name(),
                    membership.rolesAt(now).stream().map(Enum::name).toList(),
                    membership.state().name(),
                    membership.since());
        }
    }

    record AppointmentV1(
            String role,
            String territory,
            String territoryPath,
            @Nullable Instant until,
            @Nullable Instant since) {
        static AppointmentV1 of(Appointment appointment) {
            return new AppointmentV1(
                    appointment.role().name(),
                    appointment.territory().code(),
                    appointment.territory().path(),
                    appointment.until(),
                    appointment.since());
        }
    }

    /** With the roles that hold at that time. */
    static PersonV1 of(Person person, Instant now) {
        return of(
                person,
                person.memberships().stream()
                        .map(membership -> MembershipV1.of(membership, now))
                        .toList(),
                person.appointments().stream().map(AppointmentV1::of).toList(),
                null);
    }

    /** A record that is part of another's: nothing in it counts any more. */
    static PersonV1 merged(Person former, PersonId into) {
        return of(former, List.of(), List.of(), into.value());
    }

    private static PersonV1 of(
            Person person,
            List<MembershipV1> memberships,
            List<AppointmentV1> appointments,
            @Nullable UUID mergedInto) {
        var profile = person.profile();
        var home = profile.home();
        return new PersonV1(
                person.id().value(),
                person.handle(),
                profile.language(),
                home.territory().code(),
                home.territory().path(),
                home.timeZone(),
                home.point(),
                profile.gender(),
                profile.birthDecade(),
                memberships,
                appointments,
                mergedInto);
    }
}
