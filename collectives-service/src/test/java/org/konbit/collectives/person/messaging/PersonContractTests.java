package org.konbit.collectives.person.messaging;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.person.MembershipState;
import org.konbit.collectives.person.PersonEvent;
import org.konbit.collectives.person.PersonFixtures;
import org.konbit.collectives.testing.Contract;

class PersonContractTests {
    @Test
    void a_person_goes_out_as_agreed() throws IOException {
        var person = PersonFixtures.ofTheExamples();
        Contract.isKept(
                new PublishPeople(), person, new PersonEvent.Changed(person.id()), "konbit.collectives.person.v1");
    }

    @Test
    void a_membership_goes_out_as_agreed() throws IOException {
        var person = PersonFixtures.ofTheExamples();
        Contract.isKept(
                new PublishPeople(),
                person,
                new PersonEvent.MemberJoined(
                        person.id(),
                        new CollectiveId(Contract.id(1)),
                        new TreeSet<>(Set.of(MembershipRole.RELAY, MembershipRole.MEMBER)),
                        MembershipState.ACTIVE),
                "konbit.collectives.member-joined.v1");
    }
}
