package org.konbit.notifications.reply.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.outbox.testing.Contracts;

class PledgeContractsTests {
    @Test
    void a_pledge_is_read_as_campaigns_service_tells_it() {
        var read = Contracts.example("konbit.campaigns.pledge-made.v1", PledgeMadeHandler.PledgeMadeV1.class);
        assertThat(read.answer()).isEqualTo("ACCEPTED");
        assertThat(read.headcount()).isEqualTo(3);
        assertThat(read.actionId()).isNotNull();
        assertThat(read.personId()).isNotNull();
        assertThat(read.inReplyTo()).isNotNull().isInstanceOf(UUID.class);
    }

    @Test
    void a_refusal_is_read_as_campaigns_service_tells_it() {
        var read = Contracts.example("konbit.campaigns.pledge-refused.v1", PledgeRefusedHandler.PledgeRefusedV1.class);
        assertThat(read.reason()).isEqualTo("ACTION_CANCELLED");
        assertThat(read.inReplyTo()).isNotNull();
    }
}
