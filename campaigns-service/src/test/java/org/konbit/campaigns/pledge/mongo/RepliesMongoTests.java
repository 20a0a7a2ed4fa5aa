package org.konbit.campaigns.pledge.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.action.ActionFixtures.END;
import static org.konbit.campaigns.action.ActionFixtures.anAnnouncedAction;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.pledge.Pledging;
import org.konbit.campaigns.pledge.Reply;
import org.konbit.campaigns.pledge.TakePledge;
import org.konbit.outbox.Ids;

@ServiceTest
class RepliesMongoTests {
    private final Actions actions;
    private final TakePledge takePledge;

    RepliesMongoTests(Actions actions, TakePledge takePledge) {
        this.actions = actions;
        this.takePledge = takePledge;
    }

    @Test
    void whether_a_reply_comes_too_late_is_judged_by_when_it_was_sent() {
        var action = new ActionId(Ids.next());
        actions.save(anAnnouncedAction().withId(action).build());
        assertThat(reply(action, END.minusSeconds(1))).isInstanceOf(Pledging.Made.class);
        assertThat(reply(action, END.plusSeconds(1))).isInstanceOf(Pledging.Over.class);
    }

    private Pledging reply(ActionId action, OffsetDateTime sent) {
        var reply = new Reply(Ids.next(), sent.toInstant());
        return takePledge.take(new TakePledge.Command(action, Ids.next(), Answer.ACCEPTED, 1, reply));
    }
}
