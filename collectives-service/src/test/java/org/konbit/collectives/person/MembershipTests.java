package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.collective.MembershipRole.COORDINATOR;
import static org.konbit.collectives.collective.MembershipRole.DELEGATE;
import static org.konbit.collectives.collective.MembershipRole.MEMBER;
import static org.konbit.collectives.collective.MembershipRole.TREASURER;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.outbox.Ids;

class MembershipTests {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final CollectiveId GROUP = new CollectiveId(Ids.next());

    private static Membership in(MembershipState state, Set<MembershipRole> roles, Term... terms) {
        return new Membership(
                GROUP, CollectiveType.ASSEMBLY, roles, state, NOW.minus(YEAR), null, List.of(terms), null);
    }

    private static Term term(MembershipRole role, int from, int until) {
        return new Term(role, NOW.plusSeconds(from), NOW.plusSeconds(until));
    }

    @Test
    void a_role_is_held_from_its_terms_first_moment_to_its_last() {
        var membership = in(MembershipState.ACTIVE, Set.of(MEMBER, DELEGATE), term(DELEGATE, 10, 20));

        assertThat(membership.rolesAt(NOW.plusSeconds(9))).containsExactly(MEMBER);
        assertThat(membership.rolesAt(NOW.plusSeconds(10))).containsExactly(MEMBER, DELEGATE);
        assertThat(membership.rolesAt(NOW.plusSeconds(19))).containsExactly(MEMBER, DELEGATE);
        assertThat(membership.rolesAt(NOW.plusSeconds(20))).containsExactly(MEMBER);
    }

    @Test
    void whoever_had_that_role_alone_is_a_plain_member_after_it() {
        var membership = in(MembershipState.ACTIVE, Set.of(DELEGATE), term(DELEGATE, -10, 0));

        assertThat(membership.rolesAt(NOW)).containsExactly(MEMBER);
        assertThat(membership.turned(NOW).roles()).containsExactly(MEMBER);
        assertThat(membership.turned(NOW).terms()).isEmpty();
    }

    @Test
    void a_role_stays_as_long_as_one_of_its_terms_is_not_over() {
        var membership =
                in(MembershipState.ACTIVE, Set.of(DELEGATE, MEMBER), term(DELEGATE, -10, 0), term(DELEGATE, 30, 40));

        var turned = membership.turned(NOW);

        assertThat(turned.roles()).containsExactly(MEMBER, DELEGATE);
        assertThat(turned.rolesAt(NOW)).containsExactly(MEMBER);
        assertThat(turned.nextTurn(NOW)).contains(NOW.plusSeconds(30));
    }

    @Test
    void whoever_is_suspended_for_a_time_is_back_after_it_and_else_when_somebody_says_so() {
        var member = in(MembershipState.ACTIVE, Set.of(MEMBER)).agreed(NOW.minus(YEAR));
        var forATime = member.become(MembershipState.SUSPENDED, new Suspension(null, NOW.plusSeconds(5)), NOW);
        var forGood = member.become(MembershipState.SUSPENDED, null, NOW);

        assertThat(forATime.nextTurn(NOW)).contains(NOW.plusSeconds(5));
        assertThat(forATime.turned(NOW.plusSeconds(4)).state()).isEqualTo(MembershipState.SUSPENDED);
        var back = forATime.turned(NOW.plusSeconds(5));
        assertThat(back.state()).isEqualTo(MembershipState.ACTIVE);
        assertThat(back.isAgreed()).isTrue();
        assertThat(back.suspension()).isNull();
        assertThat(forGood.turned(NOW.plus(YEAR)).state()).isEqualTo(MembershipState.SUSPENDED);
    }

    @Test
    void whoever_leaves_holds_no_term_any_more() {
        var left = in(MembershipState.ACTIVE, Set.of(DELEGATE), term(DELEGATE, -10, 10))
                .become(MembershipState.LEFT, null, NOW);

        assertThat(left.roles()).as("nor for good").containsExactly(MEMBER);
        assertThat(left.terms()).isEmpty();
        assertThat(left.nextTurn(NOW)).isEmpty();
    }

    // Seats

    private static Term seat(int from, int until) {
        return Term.ofSeat(DELEGATE, NOW.plusSeconds(from), NOW.plusSeconds(until));
    }

    @Test
    void a_seat_takes_no_role_that_was_given_otherwise() {
        var forGood = in(MembershipState.ACTIVE, Set.of(DELEGATE));
        assertThat(forGood.serving(DELEGATE, List.of(seat(-1, 5))).serving(DELEGATE, List.of()))
                .isEqualTo(forGood);

        var given = term(DELEGATE, -1, 50);
        var forATime = in(MembershipState.ACTIVE, Set.of(DELEGATE), given);
        var seated = forATime.serving(DELEGATE, List.of(seat(-1, 5)));
        assertThat(seated.terms()).containsExactlyInAnyOrder(given, seat(-1, 5));
        assertThat(seated.serving(DELEGATE, List.of())).isEqualTo(forATime);
    }

    @Test
    void whoever_writes_back_the_roles_of_now_takes_none_to_come_and_none_of_a_seat() {
        var treasurer = term(TREASURER, 10, 20);
        var membership = in(MembershipState.ACTIVE, Set.of(MEMBER, DELEGATE, TREASURER), treasurer, seat(-5, 5));

        var imported = membership.holding(Set.of(MEMBER), NOW);
        assertThat(imported).isEqualTo(membership);
        var unmarked = membership.terms().stream()
                .map(term -> new Term(term.role(), term.from(), term.until()))
                .toList();
        assertThat(membership.holding(membership.rolesAt(NOW), unmarked, NOW)).isEqualTo(membership);
        assertThat(membership.holding(Set.of(MEMBER), List.of(), NOW).roles()).containsExactly(MEMBER);
    }

    // Two records of one person

    @Test
    void no_suspension_is_shortened_by_the_other() {
        var member = in(MembershipState.ACTIVE, Set.of(MEMBER));
        var open = member.become(MembershipState.SUSPENDED, null, NOW);
        var soon = member.become(MembershipState.SUSPENDED, new Suspension(null, NOW.plusSeconds(5)), NOW);
        var later = member.become(MembershipState.SUSPENDED, new Suspension(null, NOW.plusSeconds(9)), NOW);

        assertThat(until(Merging.of(open, soon))).isNull();
        assertThat(until(Merging.of(soon, open))).isNull();
        assertThat(until(Merging.of(soon, later))).isEqualTo(NOW.plusSeconds(9));
        assertThat(until(Merging.of(later, soon))).isEqualTo(NOW.plusSeconds(9));
        assertThat(until(Merging.of(member, soon))).isEqualTo(NOW.plusSeconds(5));
    }

    private static @Nullable Instant until(Membership membership) {
        return membership.suspension() == null ? null : membership.suspension().until();
    }

    @Test
    void a_suspension_holds_however_the_other_record_stands() {
        for (var other : MembershipState.values()) {
            var suspended = in(MembershipState.SUSPENDED, Set.of(MEMBER));
            assertThat(Merging.of(in(other, Set.of(MEMBER)), suspended).state())
                    .as(other.name())
                    .isEqualTo(MembershipState.SUSPENDED);
        }
    }

    @Test
    void no_role_comes_back_from_a_record_that_had_left_or_was_only_invited() {
        var member = in(MembershipState.ACTIVE, Set.of(MEMBER));

        assertThat(Merging.of(member, in(MembershipState.LEFT, Set.of(COORDINATOR)))
                        .roles())
                .containsExactly(MEMBER);
        assertThat(Merging.of(in(MembershipState.INVITED, Set.of(TREASURER)), member)
                        .roles())
                .containsExactly(MEMBER);
    }

    @Property
    void which_of_two_records_stays_is_of_no_account(
            @ForAll("memberships") Membership one, @ForAll("memberships") Membership other) {
        Assume.that(one.state() != other.state() || isIn(one));
        var merged = Merging.of(one, other);
        var otherwise = Merging.of(other, one);

        assertThat(merged.state()).isEqualTo(otherwise.state());
        assertThat(merged.agreedAt()).isEqualTo(otherwise.agreedAt());
        assertThat(merged.roles()).isEqualTo(otherwise.roles());
        assertThat(merged.terms()).isEqualTo(otherwise.terms());
        assertThat(merged.since()).isEqualTo(otherwise.since());
    }

    @Property
    void what_both_are_in_loses_no_role_at_any_time_and_wins_none(
            @ForAll("memberships") Membership one, @ForAll("memberships") Membership other) {
        var merged = Merging.of(one, other);
        for (int second = -100; second <= 100; second += 10) {
            var then = NOW.plusSeconds(second);
            var before = new HashSet<>(one.rolesAt(then));
            before.addAll(other.rolesAt(then));
            // A plain member is who has nothing else.
            before.remove(MEMBER);
            var after = new HashSet<>(merged.rolesAt(then));
            after.remove(MEMBER);
            if (isIn(one) && isIn(other)) assertThat(after).isEqualTo(before);
            else assertThat(before).containsAll(after);
        }
    }

    private static boolean isIn(Membership membership) {
        return membership.state() == MembershipState.ACTIVE || membership.state() == MembershipState.SUSPENDED;
    }

    @Provide
    Arbitrary<Membership> memberships() {
        var roles = Arbitraries.of(MembershipRole.class).set().ofMinSize(1).ofMaxSize(3);
        var terms = Combinators.combine(
                        Arbitraries.of(MembershipRole.class),
                        Arbitraries.integers().between(-90, 0),
                        Arbitraries.integers().between(1, 90))
                .as(MembershipTests::term)
                .list()
                .ofMaxSize(4);
        var agreed = Arbitraries.integers()
                .between(0, 5)
                .map(days -> NOW.minus(Duration.ofDays(days)))
                .injectNull(0.3);
        var since = Arbitraries.integers().between(0, 3).map(days -> NOW.minus(Duration.ofDays(days)));
        return Combinators.combine(Arbitraries.of(MembershipState.class), roles, terms, agreed, since)
                .as((state, some, all, agreedAt, from) -> new Membership(
                                GROUP,
                                CollectiveType.ASSEMBLY,
                                some,
                                state,
                                from,
                                state == MembershipState.LEFT ? null : agreedAt,
                                List.of(),
                                null)
                        .with(some, all));
    }

    @Test
    void every_state_has_its_place_when_two_meet() {
        var member = in(MembershipState.ACTIVE, Set.of(MEMBER));
        assertThat(Arrays.stream(MembershipState.values())
                        .map(state ->
                                Merging.of(member, in(state, Set.of(MEMBER))).state()))
                .containsOnly(MembershipState.ACTIVE, MembershipState.SUSPENDED);
    }
}
