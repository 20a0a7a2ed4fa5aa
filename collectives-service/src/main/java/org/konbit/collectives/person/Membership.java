package org.konbit.collectives.person;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.MembershipRole;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * A person's place in one collective.
 *
 * @param roles also those whose term is yet to begin
 * @param since when it came into its present state
 * @param agreedAt when the person asked for it or accepted it, or an organizer of their home entered it for them; null
 *     when others brought them in, who have no power over the person by that
 * @param terms of roles that are held for a time
 * @param suspension only of one that is suspended, where more was said than that
 */
public record Membership(
        CollectiveId collective,
        CollectiveType type,
        Set<MembershipRole> roles,
        MembershipState state,
        Instant since,
        @Nullable Instant agreedAt,
        List<Term> terms,
        @Nullable Suspension suspension) {
    private static final Set<MembershipRole> PLAIN = Set.of(MembershipRole.MEMBER);

    @PersistenceCreator
    public Membership {
        since = since.truncatedTo(ChronoUnit.MILLIS);
        agreedAt = agreedAt == null ? null : agreedAt.truncatedTo(ChronoUnit.MILLIS);
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        // Nobody comes back, after leaving, with what they held for a time, and even less for good.
        if (state == MembershipState.LEFT) {
            roles = PLAIN;
            terms = List.of();
        }
        // What was stored before there were any has none.
        terms = Objects.requireNonNullElse(terms, List.<Term>of()).stream()
                .sorted(Term.IN_ORDER)
                .distinct()
                .toList();
    }

    /** With no role that ends. */
    public Membership(
            CollectiveId collective,
            CollectiveType type,
            Set<MembershipRole> roles,
            MembershipState state,
            Instant since,
            @Nullable Instant agreedAt) {
        this(collective, type, roles, state, since, agreedAt, List.of(), null);
    }

    public boolean isActive() {
        return state == MembershipState.ACTIVE;
    }

    boolean isAgreed() {
        return agreedAt != null;
    }

    /** What the member is at that time: without roles whose term is over or to come, and at least a plain member. */
    public Set<MembershipRole> rolesAt(Instant now) {
        var held = roles.stream().filter(role -> isHeld(role, now)).collect(Collectors.toSet());
        return held.isEmpty() ? PLAIN : Collections.unmodifiableSet(new TreeSet<>(held));
    }

    private boolean isHeld(MembershipRole role, Instant now) {
        var ofRole = terms.stream().filter(term -> term.role() == role).toList();
        return ofRole.isEmpty() || ofRole.stream().anyMatch(term -> term.holdsAt(now));
    }

    /** Whoever has left agrees to nothing any more, and holds nothing. */
    Membership become(MembershipState next, @Nullable Suspension why, Instant now) {
        boolean leaves = next == MembershipState.LEFT;
        return new Membership(
                collective,
                type,
                roles,
                next,
                next == state ? since : now,
                leaves ? null : agreedAt,
                terms,
                next == MembershipState.SUSPENDED ? why : null);
    }

    Membership agreed(Instant now) {
        return isAgreed() ? this : new Membership(collective, type, roles, state, since, now, terms, suspension);
    }

    /** Terms of roles that are not among these are none. */
    Membership with(Set<MembershipRole> newRoles, Collection<Term> newTerms) {
        return new Membership(
                collective,
                type,
                newRoles,
                state,
                since,
                agreedAt,
                newTerms.stream().filter(term -> newRoles.contains(term.role())).toList(),
                suspension);
    }

    /** Whoever says what roles there are now says nothing of those to come, nor of those that a seat gives. */
    Membership holding(Set<MembershipRole> newRoles, Instant now) {
        var kept = terms.stream()
                .filter(term -> newRoles.contains(term.role()) || term.isOfSeat() || !term.hasBegun(now))
                .toList();
        return withRolesOf(newRoles, kept);
    }

    /** The same where it is said which terms there are, too. */
    Membership holding(Set<MembershipRole> newRoles, Collection<Term> newTerms, Instant now) {
        var kept = newTerms.stream()
                .filter(term -> newRoles.contains(term.role()) || !term.hasBegun(now))
                .map(term -> term.asIn(terms))
                .toList();
        return withRolesOf(newRoles, kept);
    }

    private Membership withRolesOf(Set<MembershipRole> newRoles, Collection<Term> newTerms) {
        var all = new TreeSet<>(newRoles);
        newTerms.forEach(term -> all.add(term.role()));
        return with(all, newTerms);
    }

    /** This one role for these terms of seats, and none of other seats; what was given otherwise is left alone. */
    Membership serving(MembershipRole role, Collection<Term> newTerms) {
        boolean isForGood = roles.contains(role) && terms.stream().noneMatch(term -> term.role() == role);
        if (isForGood) return this;
        var kept = Stream.concat(
                        terms.stream().filter(term -> term.role() != role || !term.isOfSeat()), newTerms.stream())
                .toList();
        var all = new TreeSet<>(roles);
        if (kept.stream().noneMatch(term -> term.role() == role)) all.remove(role);
        else all.add(role);
        return with(all.isEmpty() ? PLAIN : all, kept);
    }

    Membership because(Suspension why) {
        return new Membership(collective, type, roles, state, since, agreedAt, terms, why);
    }

    /** As time has made it: roles whose terms are all over are gone, and so is a suspension that was for a time. */
    Membership turned(Instant now) {
        var turned = this;
        var over = terms.stream().filter(term -> term.isOver(now)).toList();
        if (!over.isEmpty()) {
            var left = terms.stream().filter(term -> !term.isOver(now)).toList();
            var kept = new TreeSet<>(roles);
            over.stream()
                    .map(Term::role)
                    .filter(role -> left.stream().noneMatch(term -> term.role() == role))
                    .forEach(kept::remove);
            turned = with(kept.isEmpty() ? PLAIN : kept, left);
        }
        return suspension != null && suspension.isOver(now) ? turned.become(MembershipState.ACTIVE, null, now) : turned;
    }

    /** When time next makes something else of it. */
    Optional<Instant> nextTurn(Instant now) {
        var turns = terms.stream().filter(term -> !term.isOver(now)).map(term -> term.nextTurn(now));
        var resumed = Stream.ofNullable(suspension).map(Suspension::until).filter(Objects::nonNull);
        return Stream.concat(turns, resumed).min(Instant::compareTo);
    }
}
