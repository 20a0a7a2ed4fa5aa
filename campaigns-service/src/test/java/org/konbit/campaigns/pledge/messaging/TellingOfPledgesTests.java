package org.konbit.campaigns.pledge.messaging;

import static org.konbit.campaigns.pledge.PledgeFixtures.MESSAGE;

import org.junit.jupiter.api.Test;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.pledge.PledgeEvent;
import org.konbit.campaigns.pledge.PledgeFixtures;
import org.konbit.campaigns.pledge.RefusedReply;
import org.konbit.outbox.testing.Contracts;

class TellingOfPledgesTests {
    @Test
    void a_pledge_is_told_as_agreed() {
        new TellingOfPledges()
                .toWire(PledgeFixtures.unanswered(), new PledgeEvent.Made(Answer.ACCEPTED, 3, MESSAGE))
                .forEach(Contracts::assertIsTheExample);
    }

    @Test
    void a_pledge_that_answers_no_message_is_told_as_agreed() {
        new TellingOfPledges()
                .toWire(PledgeFixtures.unanswered(), new PledgeEvent.Made(Answer.WAITLISTED, 500, null))
                .forEach(Contracts::assertFits);
    }

    @Test
    void a_refusal_is_told_as_agreed() {
        new TellingOfRefusals()
                .toWire(PledgeFixtures.refused(), new RefusedReply.Refused())
                .forEach(Contracts::assertIsTheExample);
    }
}
