package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.collective.CollectiveFixtures.aBrigade;
import static org.konbit.collectives.collective.CollectiveFixtures.aFarmersGroup;
import static org.konbit.collectives.collective.MembershipRole.COORDINATOR;
import static org.konbit.collectives.collective.MembershipRole.MEMBER;
import static org.konbit.collectives.person.MembershipState.ACTIVE;
import static org.konbit.collectives.person.MembershipState.LEFT;
import static org.konbit.collectives.person.MembershipState.REQUESTED;
import static org.konbit.collectives.person.MembershipState.SUSPENDED;
import static org.konbit.collectives.person.PersonFixtures.HINCHE;
import static org.konbit.collectives.person.PersonFixtures.aPerson;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.konbit.collectives.territory.TerritoryRef;

class PersonTests {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void joins_a_collective_once() {
        var person = aPerson();
        var brigade = aBrigade().build();

        assertThat(person.join(brigade, Set.of(MEMBER), ACTIVE, true, NOW)).isInstanceOf(Person.Joining.Joined.class);
        assertThat(person.join(brigade, Set.of(MEMBER), ACTIVE, true, NOW))
                .isEqualTo(new Person.Joining.AlreadyIn(ACTIVE));
        assertThat(person.memberships()).hasSize(1);
        assertThat(person.unpublished())
                .containsExactly(
                        new PersonEvent.Changed(person.id()),
                        new PersonEvent.MemberJoined(person.id(), brigade.id(), Set.of(MEMBER), ACTIVE));
    }

    @Test
    void is_a_member_of_several_collectives_at_once() {
        var person = aPerson();
        person.join(aBrigade().build(), Set.of(MEMBER), ACTIVE, true, NOW);
        person.join(aFarmersGroup().build(), Set.of(COORDINATOR), ACTIVE, true, NOW);

        assertThat(person.memberships()).hasSize(2);
    }

    @Test
    void comes_back_after_leaving() {
        var person = aPerson();
        var brigade = aBrigade().build();
        person.join(brigade, Set.of(MEMBER), ACTIVE, true, NOW);
        person.moveMembership(brigade.id(), LEFT, null, NOW);

        assertThat(person.join(brigade, Set.of(MEMBER), REQUESTED, true, NOW))
                .isInstanceOf(Person.Joining.Joined.class);
    }

    @Test
    void whoever_left_and_is_brought_back_by_others_has_not_agreed() {
        var person = aPerson();
        var brigade = aBrigade().build();
        person.join(brigade, Set.of(MEMBER), REQUESTED, true, NOW);
        person.moveMembership(brigade.id(), ACTIVE, null, NOW);
        assertThat(person.membershipIn(brigade.id()).orElseThrow().isAgreed()).isTrue();

        person.moveMembership(brigade.id(), LEFT, null, NOW);
        person.moveMembership(brigade.id(), ACTIVE, null, NOW);
        assertThat(person.membershipIn(brigade.id()).orElseThrow().isAgreed()).isFalse();

        person.agrees(brigade.id(), NOW);
        assertThat(person.membershipIn(brigade.id()).orElseThrow().isAgreed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "INVITED, ACTIVE, true", "INVITED, SUSPENDED, false", "REQUESTED, ACTIVE, true", "REQUESTED, LEFT, true",
        "ACTIVE, SUSPENDED, true", "ACTIVE, LEFT, true", "ACTIVE, INVITED, false", "SUSPENDED, ACTIVE, true",
        "SUSPENDED, REQUESTED, false", "LEFT, ACTIVE, true", "LEFT, SUSPENDED, false"
    })
    void a_membership_moves_only_so(MembershipState from, MembershipState to, boolean may) {
        assertThat(from.canBecome(to)).isEqualTo(may);
    }

    @Test
    void a_suspended_member_keeps_the_roles() {
        var person = aPerson();
        var brigade = aBrigade().build();
        person.join(brigade, Set.of(COORDINATOR), ACTIVE, true, NOW);

        person.moveMembership(brigade.id(), SUSPENDED, null, NOW.plusSeconds(60));

        assertThat(person.membershipIn(brigade.id()).orElseThrow().roles()).containsExactly(COORDINATOR);
        assertThat(person.membershipIn(brigade.id()).orElseThrow().since()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void follows_a_territory_that_moves_as_home_and_as_office() {
        var person = aPerson();
        person.isAppointed(List.of(new Appointment(Appointment.Role.ORGANIZER, HINCHE.territory(), null, NOW)));
        var moved = new Home(new TerritoryRef("GN3723841", "HT/HT-AR/GN3723841"), "Europe/Paris", null);

        person.follows(HINCHE.territory().code(), moved);

        assertThat(person.profile().home()).isEqualTo(moved);
        assertThat(person.appointments().getFirst().territory().path()).isEqualTo("HT/HT-AR/GN3723841");
    }

    @Test
    void an_appointment_ends_with_its_term() {
        var term = new Appointment(Appointment.Role.ORGANIZER, HINCHE.territory(), NOW, null);

        assertThat(term.holdsAt(NOW.minusMillis(1))).isTrue();
        assertThat(term.holdsAt(NOW)).isFalse();
    }

    @Test
    void an_erasure_that_was_asked_for_is_open_for_seven_days() {
        var person = aPerson();
        var asked = new AskedErasure(UUID.randomUUID(), NOW);
        person.isToBeErased(asked);

        assertThat(person.erasureAsked(NOW.plus(Duration.ofDays(7)).minusMillis(1)))
                .contains(asked);
        assertThat(person.erasureAsked(NOW.plus(Duration.ofDays(7)))).isEmpty();
        assertThat(person.unpublished()).isEmpty();
    }
}
