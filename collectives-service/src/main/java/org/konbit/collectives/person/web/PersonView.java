package org.konbit.collectives.person.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.Appointment;
import org.konbit.collectives.person.FormerHome;
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
        @Nullable List<FormerHomePart> formerHomes,
        @Nullable Long version) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MembershipPart(
            UUID collective,
            CollectiveType type,
            Set<MembershipRole> roles,
            @Nullable List<TermView> terms,
            MembershipState state,
            Instant since,
            @Nullable String reason,
            @Nullable Instant until) {
        static MembershipPart of(Membership membership, @Nullable String reason, Instant now) {
            var suspension = membership.suspension();
            return new MembershipPart(
                    membership.collective().value(),
                    membership.type(),
                    membership.rolesAt(now),
                    TermView.all(membership),
                    membership.state(),
                    membership.since(),
                    reason,
                    suspension == null ? null : suspension.until());
        }
    }

    /** A territory where the person lived before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FormerHomePart(String territory, @Nullable Instant from, Instant until) {
        static FormerHomePart of(FormerHome home) {
            return new FormerHomePart(home.territory(), home.from(), home.until());
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
                person.id().value(), person.handle(), null, null, null, null, null, null, null, null, null, null);
    }

    /** @param reasons of suspensions, for who may know them */
    static PersonView of(
            Someone person,
            @Nullable String displayName,
            List<FormerHome> formerHomes,
            Function<Membership, Optional<String>> reasons,
            Instant now) {
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
                person.memberships().stream()
                        .map(membership -> MembershipPart.of(
                                membership, reasons.apply(membership).orElse(null), now))
                        .toList(),
                person.appointments().stream().map(AppointmentPart::of).toList(),
                formerHomes.isEmpty()
                        ? null
                        : formerHomes.stream().map(FormerHomePart::of).toList(),
                person.version());
    }
}
