package org.konbit.campaigns.pledge.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.action.Counts;
import org.konbit.campaigns.action.Tally;
import org.konbit.campaigns.pledge.ParticipantLists;
import org.konbit.campaigns.pledge.Pledge;
import org.konbit.campaigns.pledge.RefusedReply;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.outbox.Together;
import org.konbit.personaldata.StoredOnPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** How many had pledged for an action of which it is no longer known who. */
@Component
class ForgottenPledges implements ParticipantLists, Tally {
    private static final String COLLECTION = "forgottenPledges";
    private static final int AT_ONCE = 500;

    private final MongoOperations mongo;
    private final Together together;

    ForgottenPledges(MongoOperations mongo, Together together) {
        this.mongo = mongo;
        this.together = together;
    }

    @Bean
    static NeededIndexes refusedReplyIndexes() {
        return NeededIndexes.of(
                RefusedReply.class,
                new Index("action", Direction.ASC).on("at", Direction.ASC),
                new Index("person", Direction.ASC));
    }

    @Bean
    static StoredOnPerson refusedRepliesOfPerson() {
        return new StoredOnPerson("refusedReplies", "refusedReply", "person", "action", "reason", "at");
    }

    @Override
    public void forget(ActionId action, Instant repliesBefore) {
        mongo.remove(published(action).addCriteria(Criteria.where("at").lt(repliesBefore)), RefusedReply.class);
        boolean more = mongo.exists(published(action), Pledge.class);
        while (more) more = together.doing(() -> forgetSome(action)) == AT_ONCE;
    }

    /** A part at a time, so that no transaction grows without bound; counted at every moment, here or there. */
    private int forgetSome(ActionId action) {
        var query = published(action).limit(AT_ONCE);
        query.fields().include("answer", "headcount");
        var some = mongo.find(query, Document.class, mongo.getCollectionName(Pledge.class));
        var counts = some.stream()
                .map(pledge -> Counts.of(Answer.valueOf(pledge.getString("answer")), 1, pledge.getInteger("headcount")))
                .reduce(Counts.NONE, Counts::plus);
        mongo.upsert(
                Query.query(Criteria.where("_id").is(action.value())),
                new Update()
                        .inc("accepted", counts.accepted())
                        .inc("tentative", counts.tentative())
                        .inc("declined", counts.declined())
                        .inc("waitlisted", counts.waitlisted())
                        .inc("headcount", counts.headcount()),
                COLLECTION);
        var ids = some.stream().map(pledge -> pledge.get("_id")).toList();
        mongo.remove(Query.query(Criteria.where("_id").in(ids)), Pledge.class);
        return some.size();
    }

    /** What has yet to be told of is forgotten the next time. */
    private static Query published(ActionId action) {
        return Query.query(
                Criteria.where("action").is(action.value()).and("outbox").exists(false));
    }

    @Override
    public Map<ActionId, Counts> of(Collection<ActionId> actions) {
        var ids = actions.stream().map(ActionId::value).toList();
        var counts = new HashMap<ActionId, Counts>();
        for (var kept : mongo.find(Query.query(Criteria.where("_id").in(ids)), Document.class, COLLECTION)) {
            counts.put(
                    new ActionId(kept.get("_id", UUID.class)),
                    new Counts(
                            kept.getLong("accepted"),
                            kept.getLong("tentative"),
                            kept.getLong("declined"),
                            kept.getLong("waitlisted"),
                            kept.getLong("headcount"),
                            0,
                            0));
        }
        return counts;
    }
}
