package org.konbit.collectives.person.messaging;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.MembershipState;
import org.konbit.collectives.person.PersonEvent;
import org.konbit.collectives.person.PersonFixtures;
import org.konbit.collectives.person.PersonId;
import org.konbit.collectives.testing.Contract;

class PersonContractTests {
    private static final Clock AT = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void a_person_goes_out_as_agreed() throws IOException {
        var person = PersonFixtures.ofTheExamples();
        Contract.isKept(
                new PublishPeople(AT), person, new PersonEvent.Changed(person.id()), "konbit.collectives.person.v1");
    }

    @Test
    void two_records_of_one_person_go_out_as_agreed() throws IOException {
        var person = PersonFixtures.ofTheExamples();
        Contract.isKept(
                new PublishPeople(AT),
                person,
                new PersonEvent.Merged(person.id(), new PersonId(Contract.id(3))),
                "konbit.collectives.person-merged.v1");
    }

    @Test
    void a_membership_goes_out_as_agreed() throws IOException {
        var person = PersonFixtures.ofTheExamples();
        Contract.isKept(
                new PublishPeople(AT),
                person,
                new PersonEvent.MemberJoined(
                        person.id(),
                        new CollectiveId(Contract.id(1)),
                        new TreeSet<>(Set.of(MembershipRole.RELAY, MembershipRole.MEMBER)),
                        MembershipState.ACTIVE),
                "konbit.collectives.member-joined.v1");
    }
}
