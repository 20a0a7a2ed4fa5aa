package org.konbit.notifications.recipient.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.konbit.notifications.recipient.Pledges;
import org.konbit.notifications.recipient.RandomKey;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Answers as an array in the recipient's document, one entry an action. */
@Component
class StoredPledges implements Pledges {
    private final MongoTemplate mongo;
    private final StoredMerges merges;

    StoredPledges(MongoTemplate mongo, StoredMerges merges) {
        this.mongo = mongo;
        this.merges = merges;
    }

    @Override
    public void learn(Pledge pledge) {
        var person = merges.whoseIsNow(pledge.person());
        var action = Stored.binary(pledge.action());
        var answers = new Document("$ifNull", List.of("$answers", List.of()));
        var ofThisAction = new Document("$eq", List.of("$$answer.action", action));
        var newer = filter(
                answers,
                new Document(
                        "$and", List.of(ofThisAction, new Document("$gte", List.of("$$answer.v", pledge.version())))));
        var others = filter(answers, new Document("$not", List.of(ofThisAction)));
        var answer = new Document("action", action)
                .append("answer", pledge.answer())
                .append("headcount", pledge.headcount())
                .append("v", pledge.version());
        var isOld = new Document(
                "$or",
                List.of(
                        new Document("$ne", List.of(new Document("$type", "$erased"), "missing")),
                        new Document("$ne", List.of(newer, List.of()))));
        var changes = new Document("rk", RandomKey.of(person))
                .append(
                        "answers",
                        new Document(
                                "$cond",
                                List.of(
                                        isOld,
                                        "$answers",
                                        new Document(
                                                "$concatArrays",
                                                List.of(others, List.of(new Document("$literal", answer)))))));
        mongo.execute(
                Stored.RECIPIENTS,
                recipients -> recipients.updateOne(
                        eq("_id", Stored.binary(person)),
                        List.of(new Document("$set", changes)),
                        new UpdateOptions().upsert(true)));
    }

    /** Where both answered, the newer answer counts; done again, nothing is left to move. */
    void move(UUID from, UUID to) {
        var record = eq("_id", Stored.binary(from));
        var recipients = mongo.getCollection(Stored.RECIPIENTS);
        var found = recipients
                .find(record)
                .projection(Projections.include("answers"))
                .first();
        if (found == null) return;
        for (var answer : found.getList("answers", Document.class, List.of())) {
            learn(new Pledge(
                    Stored.uuid(answer.get("action")),
                    to,
                    answer.getString("answer"),
                    answer.getInteger("headcount"),
                    answer.getLong("v")));
        }
        recipients.updateOne(record, Updates.unset("answers"));
    }

    private static Document filter(Object input, Document condition) {
        return new Document(
                "$filter", new Document("input", input).append("as", "answer").append("cond", condition));
    }

    @Override
    public Set<UUID> whoAnswered(UUID action, String answer, Collection<UUID> people) {
        return mongo.getCollection(Stored.RECIPIENTS)
                .find(and(
                        in("_id", Stored.binaries(people)),
                        elemMatch("answers", and(eq("action", Stored.binary(action)), eq("answer", answer)))))
                .projection(Projections.include("_id"))
                .map(found -> Stored.uuid(found.get("_id")))
                .into(new HashSet<>());
    }
}
