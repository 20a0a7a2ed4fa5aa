package org.konbit.campaigns.pledge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** A person's answer to an action, for themselves and those they bring. */
@TypeAlias("pledge")
public final class Pledge extends Aggregate<PledgeEvent> {
    private final @Id PledgeId id;
    private final ActionId action;
    private final UUID person;
    private final CampaignId campaign;
    private Answer answer;
    private int headcount;
    private @Nullable UUID quota;
    private @Nullable Long turn;
    private Instant answeredAt;
    private @Nullable Reply lastReply;

    @PersistenceCreator
    Pledge(
            PledgeId id,
            ActionId action,
            UUID person,
            CampaignId campaign,
            Answer answer,
            int headcount,
            @Nullable UUID quota,
            @Nullable Long turn,
            Instant answeredAt,
            @Nullable Reply lastReply) {
        this.id = id;
        this.action = action;
        this.person = person;
        this.campaign = campaign;
        this.answer = answer;
        this.headcount = headcount;
        this.quota = quota;
        this.turn = turn;
        this.answeredAt = answeredAt;
        this.lastReply = lastReply;
    }

    /** Not an answer yet. */
    static Pledge of(ActionId action, CampaignId campaign, UUID person, Instant now) {
        return new Pledge(
                new PledgeId(action, person), action, person, campaign, Answer.TENTATIVE, 1, null, null, now, null);
    }

    boolean hasHeard(Reply reply) {
        return lastReply != null && reply.wasHeardBy(lastReply);
    }

    /** Whether there is nothing new in this answer. */
    boolean says(Answer wanted, int people) {
        return version() > 0
                && headcount == people
                && (answer == wanted || (wanted == Answer.ACCEPTED && answer == Answer.WAITLISTED));
    }

    /** @param charged the collective whose quota it takes from */
    void answer(Answer given, int people, @Nullable UUID charged, @Nullable Reply reply, Instant now) {
        answer = given;
        headcount = people;
        quota = charged;
        turn = null;
        heard(reply, now);
    }

    /** No seats are left: it keeps its turn if it has one. */
    void wait(int people, @Nullable UUID charged, long newTurn, @Nullable Reply reply, Instant now) {
        turn = answer == Answer.WAITLISTED && turn != null ? turn : Long.valueOf(newTurn);
        answer = Answer.WAITLISTED;
        headcount = people;
        quota = charged;
        heard(reply, now);
    }

    /** Its turn has come. */
    void moveUp() {
        answer = Answer.ACCEPTED;
        turn = null;
        record(new PledgeEvent.Made(answer, headcount, null));
    }

    private void heard(@Nullable Reply reply, Instant now) {
        if (reply != null) lastReply = reply;
        answeredAt = now;
        record(new PledgeEvent.Made(answer, headcount, reply == null ? null : reply.message()));
    }

    int seats() {
        return answer == Answer.ACCEPTED ? headcount : 0;
    }

    public PledgeId id() {
        return id;
    }

    public ActionId action() {
        return action;
    }

    public UUID person() {
        return person;
    }

    public CampaignId campaign() {
        return campaign;
    }

    public Answer answer() {
        return answer;
    }

    public int headcount() {
        return headcount;
    }

    /** Where it stands among those who wait. */
    long turn() {
        return turn == null ? 0 : turn;
    }

    @Nullable
    UUID quota() {
        return quota;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
