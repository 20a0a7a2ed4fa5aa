package org.konbit.campaigns.pledge.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.action.Counts;
import org.konbit.campaigns.action.Participants;
import org.konbit.campaigns.action.Tally;
import org.konbit.campaigns.mongo.StoredAs;
import org.konbit.campaigns.pledge.FindPledges;
import org.konbit.campaigns.pledge.Pledge;
import org.konbit.campaigns.pledge.PledgeId;
import org.konbit.campaigns.pledge.Taken;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.personaldata.StoredOnPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Pledges in the database; what is counted is counted from an index alone. */
@Component
class PledgesFound implements FindPledges, Participants, Tally {
    private static final String PLEDGES = "pledge";
    private static final String DELEGATIONS = "delegation";
    private static final String COUNTING = "counting";

    private final MongoOperations mongo;

    PledgesFound(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Bean
    static StoredAs pledgeIdStoredAs() {
        return StoredAs.of(PledgeId.class, String.class, PledgeId::toString, PledgeId::valueOf);
    }

    @Bean
    static NeededIndexes pledgeIndexes() {
        var waiting = Criteria.where("answer").is(Answer.WAITLISTED.name());
        return NeededIndexes.of(
                PLEDGES,
                new Index("action", Direction.ASC)
                        .on("answer", Direction.ASC)
                        .on("quota", Direction.ASC)
                        .on("headcount", Direction.ASC)
                        .named(COUNTING),
                new Index("action", Direction.ASC).on("answer", Direction.ASC).on("_id", Direction.ASC),
                new Index("person", Direction.ASC),
                new Index("action", Direction.ASC)
                        .on("turn", Direction.ASC)
                        .partial(PartialIndexFilter.of(waiting))
                        .named("waiting"));
    }

    @Bean
    static NeededIndexes delegationIndexes() {
        return NeededIndexes.of(
                DELEGATIONS,
                new Index("action", Direction.ASC)
                        .on("collective", Direction.ASC)
                        .on("headcount", Direction.ASC)
                        .named(COUNTING),
                new Index("by", Direction.ASC));
    }

    @Bean
    static StoredOnPerson pledgesOfPerson() {
        return new StoredOnPerson("pledges", PLEDGES, "person", "action", "answer", "headcount", "answeredAt");
    }

    @Bean
    static StoredOnPerson delegationsByPerson() {
        return new StoredOnPerson("delegations", DELEGATIONS, "by", "action", "collective", "headcount", "at");
    }

    @Override
    public List<Pledge> of(ActionId action, @Nullable Answer answer, @Nullable PledgeId after, int limit) {
        var answers = answer == null ? List.of(Answer.values()) : List.of(answer);
        var query = Query.query(
                        Criteria.where("action").is(action).and("answer").in(answers))
                .with(Sort.by("_id"))
                .limit(limit);
        if (after != null) query.addCriteria(Criteria.where("_id").gt(after.toString()));
        return mongo.find(query, Pledge.class);
    }

    @Override
    public boolean include(UUID person, ActionId action) {
        var comes = Criteria.where("_id")
                .is(new PledgeId(action, person).toString())
                .and("answer")
                .is(Answer.ACCEPTED);
        return mongo.exists(Query.query(comes), Pledge.class);
    }

    @Override
    public List<Pledge> waiting(ActionId action, int mostPeople, long after, int limit) {
        var query = Query.query(Criteria.where("action")
                        .is(action)
                        .and("answer")
                        .is(Answer.WAITLISTED)
                        .and("turn")
                        .gt(after)
                        .and("headcount")
                        .lte(mostPeople))
                .with(Sort.by("turn"))
                .limit(limit);
        return mongo.find(query, Pledge.class);
    }

    @Override
    public Taken taken(ActionId action) {
        var byCollective = new HashMap<UUID, Long>();
        long all = 0;
        var accepted = new Document("action", action.value()).append("answer", Answer.ACCEPTED.name());
        for (var group : sums(PLEDGES, accepted, "$quota")) {
            long people = number(group, "people");
            all += people;
            if (group.get("_id") instanceof UUID quota) byCollective.merge(quota, people, Long::sum);
        }
        for (var group : sums(DELEGATIONS, new Document("action", action.value()), "$collective")) {
            long people = number(group, "people");
            all += people;
            byCollective.merge(group.get("_id", UUID.class), people, Long::sum);
        }
        return new Taken(all, byCollective);
    }

    @Override
    public Map<ActionId, Counts> of(Collection<ActionId> actions) {
        var counts = new HashMap<ActionId, Counts>();
        var these = new Document(
                "action",
                new Document("$in", actions.stream().map(ActionId::value).toList()));
        var key = new Document("action", "$action").append("answer", "$answer");
        for (var group : sums(PLEDGES, these, key)) {
            var id = group.get("_id", Document.class);
            var answer = Answer.valueOf(id.getString("answer"));
            var part = Counts.of(answer, number(group, "pledges"), number(group, "people"));
            counts.merge(new ActionId(id.get("action", UUID.class)), part, Counts::plus);
        }
        for (var group : sums(DELEGATIONS, these, "$action")) {
            var part = new Counts(0, 0, 0, 0, 0, number(group, "people"), 0);
            counts.merge(new ActionId(group.get("_id", UUID.class)), part, Counts::plus);
        }
        return counts;
    }

    private List<Document> sums(String collection, Document match, Object key) {
        var group = new Document("_id", key)
                .append("pledges", new Document("$sum", 1L))
                .append("people", new Document("$sum", "$headcount"));
        var steps = List.of(new Document("$match", match), new Document("$group", group));
        var groups = new ArrayList<Document>();
        mongo.execute(collection, c -> c.aggregate(steps).into(groups));
        return groups;
    }

    private static long number(Document group, String field) {
        return group.get(field, Number.class).longValue();
    }
}
