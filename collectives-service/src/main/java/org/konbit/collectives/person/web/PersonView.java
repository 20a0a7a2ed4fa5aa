package org.konbit.collectives.person.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.Appointment;
import org.konbit.collectives.person.Gender;
import org.konbit.collectives.person.Membership;
import org.konbit.collectives.person.MembershipState;
import org.konbit.collectives.person.Someone;

/** A person as somebody may see them: the name only for who may read it; of a stranger, the handle alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        UUID id,
        String handle,
        @Nullable String displayName,
        @Nullable String language,
        @Nullable String territory,
        @Nullable String timeZone,
        @Nullable Gender gender,
        @Nullable String birthDecade,
        @Nullable List<MembershipPart> memberships,
        @Nullable List<AppointmentPart> appointments,
        @Nullable Long version) {

    record MembershipPart(
            UUID collective, CollectiveType type, Set<MembershipRole> roles, MembershipState state, Instant since) {
        static MembershipPart of(Membership membership) {
            return new MembershipPart(
                    membership.collective().value(),
                    membership.type(),
                    membership.roles(),
                    membership.state(),
                    membership.since());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AppointmentPart(
            Appointment.Role role,
            String territory,
            @Nullable Instant until) {
        static AppointmentPart of(Appointment appointment) {
            return new AppointmentPart(
                    appointment.role(), appointment.territory().code(), appointment.until());
        }
    }

    static PersonView stranger(Someone person) {
        return new PersonView(
                person.id().value(), person.handle(), null, null, null, null, null, null, null, null, null);
    }

    static PersonView of(Someone person, @Nullable String displayName) {
        var profile = person.profile();
        return new PersonView(
                person.id().value(),
                person.handle(),
                displayName,
                profile.language(),
                person.territory().code(),
                profile.home().timeZone(),
                profile.gender(),
                profile.birthDecade(),
                person.memberships().stream().map(MembershipPart::of).toList(),
                person.appointments().stream().map(AppointmentPart::of).toList(),
                person.version());
    }
}
