package org.konbit.collectives.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
    private static final int MOST_HOMES = 20;

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

    /** Null when nobody asked that another's record become part of this one. */
    private @Nullable AskedMerge merge;

    /** Where they lived before, latest last. */
    private List<FormerHome> formerHomes = List.of();

    /** When time next makes something else of a membership; null when nothing of it ends. */
    private @Nullable Instant due;

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

    /** Memberships and offices stay where somebody moves house: who is in which group is for the groups to say. */
    void becomes(Profile newProfile, Instant now) {
        if (profile.equals(newProfile)) return;
        if (!territory().code().equals(newProfile.home().territory().code())) livedIn(List.of(leaving(now)));
        profile = newProfile;
        changed();
    }

    private FormerHome leaving(Instant now) {
        return new FormerHome(
                territory().code(),
                formerHomes.isEmpty() ? null : formerHomes.getLast().until(),
                now);
    }

    /** As many as are of use; the oldest are forgotten. */
    private void livedIn(List<FormerHome> homes) {
        var all = Stream.concat(formerHomes.stream(), homes.stream())
                .sorted(Comparator.comparing(FormerHome::until))
                .toList();
        formerHomes = all.subList(Math.max(0, all.size() - MOST_HOMES), all.size());
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
            var followed = new Profile(profile.language(), moved, profile.gender(), profile.birthDecade());
            if (!profile.equals(followed)) {
                profile = followed;
                changed();
            }
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
        return join(collective, roles, List.of(), state, agreed, now);
    }

    Joining join(
            Collective collective,
            Set<MembershipRole> roles,
            Collection<Term> terms,
            MembershipState state,
            boolean agreed,
            Instant now) {
        var present = membershipIn(collective.id());
        if (present.isPresent() && !present.get().state().canBecome(state)) {
            return new Joining.AlreadyIn(present.get().state());
        }
        var agreedAt = agreed ? now : present.map(Membership::agreedAt).orElse(null);
        var joined = new Membership(collective.id(), collective.type(), roles, state, now, agreedAt).with(roles, terms);
        put(joined, now);
        changed();
        record(new PersonEvent.MemberJoined(id, collective.id(), joined.roles(), state));
        return new Joining.Joined(joined);
    }

    /** What came of joining. */
    public sealed interface Joining {
        record Joined(Membership membership) implements Joining {}

        record AlreadyIn(MembershipState state) implements Joining {}
    }

    /**
     * False if the membership's present state does not allow it.
     *
     * @param why of a suspension; null when nothing is said
     */
    boolean moveMembership(CollectiveId collective, MembershipState next, @Nullable Suspension why, Instant now) {
        var present = membershipIn(collective).orElseThrow();
        if (present.state() == next && why == null) return true;
        if (present.state() != next && !present.state().canBecome(next)) return false;
        put(present.become(next, why, now), now);
        changed();
        return true;
    }

    /** The person wants it, or accepts what others entered. */
    void agrees(CollectiveId collective, Instant now) {
        var present = membershipIn(collective).orElseThrow();
        if (present.isAgreed()) return;
        put(present.agreed(now), now);
        changed();
    }

    /** Where no terms are said, those of roles that stay, those to come and those of seats are as they were. */
    void giveRoles(CollectiveId collective, Set<MembershipRole> roles, @Nullable Collection<Term> terms, Instant now) {
        var present = membershipIn(collective).orElseThrow();
        change(present, terms == null ? present.holding(roles, now) : present.holding(roles, terms, now), now);
    }

    /** That one role for these terms of seats, which replace those of seats that were before. */
    void serves(CollectiveId collective, MembershipRole role, Collection<Term> terms, Instant now) {
        var present = membershipIn(collective).orElseThrow();
        change(present, present.serving(role, terms).turned(now), now);
    }

    private void change(Membership present, Membership next, Instant now) {
        if (present.equals(next)) return;
        put(next, now);
        changed();
    }

    /** Roles whose terms are over are gone, and whoever was suspended for a time is back; told even if others know. */
    void turn(Instant now) {
        memberships.replaceAll(membership -> membership.turned(now));
        due = nextTurn(now);
        changed();
    }

    private @Nullable Instant nextTurn(Instant now) {
        return memberships.stream()
                .flatMap(membership -> membership.nextTurn(now).stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** All that another record of the same person says is theirs too; what both say, this one says. */
    void takesIn(Person other, UnaryOperator<Membership> resealed, Instant now) {
        for (var theirs : other.memberships) {
            var own = membershipIn(theirs.collective());
            put(own.map(mine -> Merging.of(mine, resealed.apply(theirs))).orElse(resealed.apply(theirs)), now);
        }
        appointments = Merging.of(appointments, other.appointments);
        var own = profile;
        profile = new Profile(
                own.language(),
                own.home(),
                own.gender() == null ? other.profile.gender() : own.gender(),
                own.birthDecade() == null ? other.profile.birthDecade() : own.birthDecade());
        var lived = new ArrayList<>(other.formerHomes);
        if (!own.home().territory().code().equals(other.territory().code())) {
            lived.add(other.leaving(now));
        }
        livedIn(lived);
        merge = null;
        changed();
        record(new PersonEvent.Merged(id, other.id));
    }

    private void put(Membership membership, Instant now) {
        if (membershipIn(membership.collective()).isEmpty()) memberships.add(membership);
        memberships.replaceAll(
                one -> (one.collective().equals(membership.collective()) ? membership : one).turned(now));
        due = nextTurn(now);
    }

    /** Nobody else is told: it is between those who act for the person. */
    void isToBeErased(@Nullable AskedErasure asked) {
        erasure = asked;
    }

    /** As long as it may be confirmed. */
    Optional<AskedErasure> erasureAsked(Instant now) {
        return Optional.ofNullable(erasure).filter(asked -> asked.isOpen(now));
    }

    void isToTakeIn(@Nullable AskedMerge asked) {
        merge = asked;
    }

    /** As long as it may be confirmed. */
    Optional<AskedMerge> mergeAsked(Instant now) {
        return Optional.ofNullable(merge).filter(asked -> asked.isOpen(now));
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
    public List<FormerHome> formerHomes() {
        return formerHomes;
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
