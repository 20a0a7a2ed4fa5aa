package org.konbit.collectives.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.outbox.Aggregate;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.WrappedKey;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** Somebody known by a handle, with what they are members of; the name is sealed by a key of their own. */
@TypeAlias("person")
public final class Person extends Aggregate<PersonEvent> implements Someone {
    @Id
    private final PersonId id;

    private String handle;
    private String handleKey;
    private final WrappedKey key;
    private Sealed name;
    private Profile profile;
    private List<Membership> memberships;
    private List<Appointment> appointments;

    /** Null when nobody asked, on the person's behalf, that they be erased. */
    private @Nullable AskedErasure erasure;

    @PersistenceCreator
    Person(
            PersonId id,
            String handle,
            String handleKey,
            WrappedKey key,
            Sealed name,
            Profile profile,
            List<Membership> memberships,
            List<Appointment> appointments,
            @Nullable AskedErasure erasure) {
        this.id = id;
        this.handle = handle;
        this.handleKey = handleKey;
        this.key = key;
        this.name = name;
        this.profile = profile;
        this.memberships = new ArrayList<>(memberships);
        this.appointments = List.copyOf(appointments);
        this.erasure = erasure;
    }

    static Person register(PersonId id, String handle, WrappedKey key, Sealed name, Profile profile) {
        var person = new Person(id, handle, searched(handle), key, name, profile, List.of(), List.of(), null);
        person.changed();
        return person;
    }

    /** A handle as it is searched for. */
    public static String searched(String handle) {
        return handle.toLowerCase(Locale.ROOT);
    }

    void isCalled(Sealed newName) {
        name = newName;
        changed();
    }

    void isKnownAs(String newHandle) {
        if (handle.equals(newHandle)) return;
        handle = newHandle;
        handleKey = searched(newHandle);
        changed();
    }

    void becomes(Profile newProfile) {
        if (profile.equals(newProfile)) return;
        profile = newProfile;
        changed();
    }

    void isAppointed(List<Appointment> newAppointments) {
        if (appointments.equals(newAppointments)) return;
        appointments = List.copyOf(newAppointments);
        changed();
    }

    /**
     * Takes over where a territory is now, wherever this person refers to it.
     *
     * @param code by which they refer to it; after a merge it is another's that it is now, and who was appointed over it
     *     is not over that one
     */
    void follows(String code, Home moved) {
        if (profile.home().territory().code().equals(code)) {
            becomes(new Profile(profile.language(), moved, profile.gender(), profile.birthDecade()));
        }
        var isMerged = !moved.territory().code().equals(code);
        isAppointed(appointments.stream()
                .filter(appointment ->
                        !isMerged || !appointment.territory().code().equals(code))
                .map(appointment -> appointment.territory().code().equals(code)
                        ? new Appointment(
                                appointment.role(), moved.territory(), appointment.until(), appointment.since())
                        : appointment)
                .toList());
    }

    /** Comes into a collective, or asks to, or is asked; the present state is the answer where that is no news. */
    Joining join(Collective collective, Set<MembershipRole> roles, MembershipState state, boolean agreed, Instant now) {
        var present = membershipIn(collective.id());
        if (present.isPresent() && !present.get().state().canBecome(state)) {
            return new Joining.AlreadyIn(present.get().state());
        }
        var agreedAt = agreed ? now : present.map(Membership::agreedAt).orElse(null);
        var joined = new Membership(collective.id(), collective.type(), roles, state, now, agreedAt);
        put(joined);
        changed();
        record(new PersonEvent.MemberJoined(id, collective.id(), joined.roles(), state));
        return new Joining.Joined(joined);
    }

    /** What came of joining. */
    public sealed interface Joining {
        record Joined(Membership membership) implements Joining {}

        record AlreadyIn(MembershipState state) implements Joining {}
    }

    /** False if the membership's present state does not allow it. */
    boolean moveMembership(CollectiveId collective, MembershipState next, Instant now) {
        var present = membershipIn(collective).orElseThrow();
        if (present.state() == next) return true;
        if (!present.state().canBecome(next)) return false;
        put(present.become(next, now));
        changed();
        return true;
    }

    /** The person wants it, or accepts what others entered. */
    void agrees(CollectiveId collective, Instant now) {
        var present = membershipIn(collective).orElseThrow();
        if (present.isAgreed()) return;
        put(present.agreed(now));
        changed();
    }

    void giveRoles(CollectiveId collective, Set<MembershipRole> roles) {
        var present = membershipIn(collective).orElseThrow();
        if (present.roles().equals(roles)) return;
        put(present.with(roles));
        changed();
    }

    private void put(Membership membership) {
        for (int i = 0; i < memberships.size(); i++) {
            if (memberships.get(i).collective().equals(membership.collective())) {
                memberships.set(i, membership);
                return;
            }
        }
        memberships.add(membership);
    }

    /** Nobody else is told: it is between those who act for the person. */
    void isToBeErased(@Nullable AskedErasure asked) {
        erasure = asked;
    }

    /** As long as it may be confirmed. */
    Optional<AskedErasure> erasureAsked(Instant now) {
        return Optional.ofNullable(erasure).filter(asked -> asked.isOpen(now));
    }

    /** Once for all that changes before the next save: what goes out is the state that is then stored. */
    private void changed() {
        if (unpublished().stream().noneMatch(PersonEvent.Changed.class::isInstance)) {
            record(new PersonEvent.Changed(id));
        }
    }

    @Override
    public PersonId id() {
        return id;
    }

    @Override
    public String handle() {
        return handle;
    }

    @Override
    public String handleKey() {
        return handleKey;
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public List<Membership> memberships() {
        return List.copyOf(memberships);
    }

    @Override
    public List<Appointment> appointments() {
        return appointments;
    }

    @Override
    public WrappedKey key() {
        return key;
    }

    @Override
    public Sealed name() {
        return name;
    }
}
