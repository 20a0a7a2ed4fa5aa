package org.konbit.campaigns.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.action.ActionFixtures.NOW;
import static org.konbit.campaigns.pledge.PledgeFixtures.MESSAGE;
import static org.konbit.campaigns.pledge.PledgeFixtures.unanswered;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.action.Answer;

class PledgeTests {
    @Test
    void answers_the_message_that_it_came_by() {
        var pledge = unanswered();
        pledge.answer(Answer.ACCEPTED, 3, null, new Reply(MESSAGE, NOW), NOW);
        assertThat(pledge.unpublished()).containsExactly(new PledgeEvent.Made(Answer.ACCEPTED, 3, MESSAGE));
        assertThat(pledge.seats()).isEqualTo(3);
    }

    @Test
    void a_message_is_heard_once_and_an_older_one_never_after_a_newer() {
        var pledge = unanswered();
        var reply = new Reply(MESSAGE, NOW);
        assertThat(pledge.hasHeard(reply)).isFalse();
        pledge.answer(Answer.ACCEPTED, 1, null, reply, NOW);
        assertThat(pledge.hasHeard(reply)).isTrue();
        assertThat(pledge.hasHeard(new Reply(new UUID(1, 1), NOW.minusSeconds(1))))
                .isTrue();
        assertThat(pledge.hasHeard(new Reply(new UUID(1, 1), NOW.plusSeconds(1))))
                .isFalse();
    }

    @Test
    void keeps_its_turn_while_it_waits() {
        var pledge = unanswered();
        pledge.wait(2, null, 7, null, NOW);
        pledge.wait(3, null, 9, null, NOW);
        assertThat(pledge).extracting("turn").isEqualTo(7L);
        assertThat(pledge.seats()).isZero();
        pledge.moveUp();
        assertThat(pledge.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(pledge.unpublished()).last().isEqualTo(new PledgeEvent.Made(Answer.ACCEPTED, 3, null));
    }
}
