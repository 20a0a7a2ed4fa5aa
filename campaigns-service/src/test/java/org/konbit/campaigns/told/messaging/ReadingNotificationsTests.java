package org.konbit.campaigns.told.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.action.Answer;
import org.konbit.outbox.testing.Contracts;

class ReadingNotificationsTests {
    @Test
    void reads_the_example_of_a_reply() {
        var reply = Contracts.example(ReplyReceivedV1.TYPE, ReplyReceivedV1.class);
        assertThat(reply.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(reply.people()).isEqualTo(3);
    }

    @Test
    void reads_the_example_of_a_finished_dispatch() {
        var told = Contracts.example(DispatchFinishedV1.TYPE, DispatchFinishedV1.class)
                .toTold(Instant.EPOCH, 1);
        var counts = told.counts();
        assertThat(counts.recipients())
                .isPositive()
                .isEqualTo(counts.queued() + counts.sent() + counts.delivered() + counts.failed() + counts.skipped());
    }
}
