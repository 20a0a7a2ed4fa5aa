package org.konbit.campaigns.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.action.ActionFixtures.END;
import static org.konbit.campaigns.action.ActionFixtures.START;
import static org.konbit.campaigns.action.ActionFixtures.anAnnouncedAction;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.action.CountPeople;
import org.konbit.campaigns.action.Counts;
import org.konbit.campaigns.action.FindActions;
import org.konbit.campaigns.action.Memory;
import org.konbit.outbox.Ids;

@ServiceTest
class ForgetParticipantsMongoTests {
    private static final OffsetDateTime LAST_MOMENT = END.plusDays(30);
    private final Actions actions;
    private final FindActions findActions;
    private final TakePledge takePledge;
    private final FindPledges findPledges;
    private final CountPeople countPeople;
    private final RefusedReplies refusedReplies;
    private final ParticipantLists lists;

    ForgetParticipantsMongoTests(
            Actions actions,
            FindActions findActions,
            TakePledge takePledge,
            FindPledges findPledges,
            CountPeople countPeople,
            RefusedReplies refusedReplies,
            ParticipantLists lists) {
        this.actions = actions;
        this.findActions = findActions;
        this.takePledge = takePledge;
        this.findPledges = findPledges;
        this.countPeople = countPeople;
        this.refusedReplies = refusedReplies;
        this.lists = lists;
    }

    @Test
    void who_answered_to_a_sensitive_action_is_forgotten_after_a_while_and_how_many_is_kept() {
        var action = new ActionId(Ids.next());
        actions.save(anAnnouncedAction().sensitive().withId(action).build());
        var open = new ActionId(Ids.next());
        actions.save(anAnnouncedAction().withId(open).build());
        for (var of : List.of(action, open)) {
            hear(of, Answer.ACCEPTED, inTime(), START);
            hear(of, Answer.TENTATIVE, inTime(), START);
            hear(of, Answer.DECLINED, inTime(), START);
        }
        var counted = new Counts(1, 1, 1, 0, 3, 0, 0);
        assertThat(countPeople.of(action)).isEqualTo(counted);

        forget(LAST_MOMENT);
        assertThat(pledgesFor(action)).hasSize(3);

        forgetAll(action, LAST_MOMENT.plusSeconds(1));
        assertThat(countPeople.of(action)).isEqualTo(counted);
        assertThat(pledgesFor(open)).hasSize(3);
    }

    @Test
    void who_was_forgotten_is_not_known_again_when_their_reply_is_told_again() {
        var action = new ActionId(Ids.next());
        actions.save(anAnnouncedAction().sensitive().withId(action).build());
        var accepted = inTime();
        var tooLate = new Reply(Ids.next(), END.plusSeconds(1).toInstant());
        hear(action, Answer.ACCEPTED, accepted, START);
        hear(action, Answer.ACCEPTED, tooLate, END.plusDays(1));
        assertThat(refusedReplies.existsById(tooLate.message())).isTrue();

        var later = LAST_MOMENT.plusDays(1);
        forgetAll(action, later);
        Awaitility.await("the refusal to be published").untilAsserted(() -> {
            forget(later);
            assertThat(refusedReplies.existsById(tooLate.message())).isFalse();
        });
        hear(action, Answer.ACCEPTED, accepted, later);
        hear(action, Answer.ACCEPTED, tooLate, later);
        assertThat(pledgesFor(action)).isEmpty();
        assertThat(refusedReplies.existsById(tooLate.message())).isFalse();
        assertThat(countPeople.of(action)).isEqualTo(new Counts(1, 0, 0, 0, 3, 0, 0));
    }

    private static Reply inTime() {
        return new Reply(Ids.next(), START.minusDays(1).toInstant());
    }

    private void hear(ActionId action, Answer answer, Reply reply, OffsetDateTime now) {
        new HearReply(actions, takePledge, refusedReplies, memoryAt(now)).hear(action, Ids.next(), answer, 3, reply);
    }

    private void forget(OffsetDateTime now) {
        new ForgetParticipants(findActions, lists, memoryAt(now)).now();
    }

    private void forgetAll(ActionId action, OffsetDateTime now) {
        Awaitility.await("the pledges to be published").untilAsserted(() -> {
            forget(now);
            assertThat(pledgesFor(action)).isEmpty();
        });
    }

    private static Memory memoryAt(OffsetDateTime now) {
        return new Memory(Clock.fixed(now.toInstant(), ZoneOffset.UTC), Duration.ofDays(30));
    }

    private List<Pledge> pledgesFor(ActionId action) {
        return findPledges.of(action, null, null, 100);
    }
}
