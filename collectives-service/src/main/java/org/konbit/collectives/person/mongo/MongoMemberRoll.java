package org.konbit.collectives.person.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MemberCounts;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.collectives.person.MembershipState;
import org.konbit.collectives.person.Person;
import org.konbit.collectives.person.PersonId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Counts and lists members by the memberships that people hold. */
@Component
class MongoMemberRoll implements MemberRoll, MemberCounts {
    private static final String COLLECTIVE = "memberships.collective";
    private static final String STATE = "memberships.state";

    private final MongoTemplate mongo;

    MongoMemberRoll(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<CollectiveId, Long> of(Collection<CollectiveId> collectives) {
        if (collectives.isEmpty()) return Map.of();
        var asked = collectives.stream().map(CollectiveId::value).toList();
        var counted = mongo.aggregate(
                Aggregation.newAggregation(
                        Aggregation.match(Criteria.where(COLLECTIVE).in(asked)),
                        Aggregation.unwind("memberships"),
                        Aggregation.match(
                                Criteria.where(COLLECTIVE).in(asked).and(STATE).is(MembershipState.ACTIVE.name())),
                        Aggregation.group(COLLECTIVE).count().as("members")),
                mongo.getCollectionName(Person.class),
                Document.class);
        var members = new HashMap<CollectiveId, Long>();
        counted.forEach(row -> members.put(
                new CollectiveId(row.get("_id", UUID.class)),
                row.get("members", Number.class).longValue()));
        return members;
    }

    @Override
    public List<UUID> of(CollectiveId collective) {
        var members = Query.query(Criteria.where("memberships")
                .elemMatch(
                        Criteria.where("collective").is(collective).and("state").is(MembershipState.ACTIVE)));
        return ids(members.with(Sort.by("_id")));
    }

    @Override
    public Set<UUID> everIn(CollectiveId collective, Collection<UUID> people) {
        return new HashSet<>(ids(among(people)
                .addCriteria(Criteria.where("memberships")
                        .elemMatch(Criteria.where("collective")
                                .is(collective)
                                .and("state")
                                .nin(MembershipState.INVITED, MembershipState.REQUESTED)))));
    }

    @Override
    public Set<UUID> known(Collection<UUID> people) {
        return new HashSet<>(ids(among(people)));
    }

    private static Query among(Collection<UUID> people) {
        return Query.query(Criteria.where("_id")
                .in(people.stream().map(PersonId::new).toList())
                .and(PersonStorage.PRESENT)
                .exists(true));
    }

    private List<UUID> ids(Query query) {
        query.fields().include("_id");
        return mongo.find(query, Document.class, mongo.getCollectionName(Person.class)).stream()
                .map(row -> row.get("_id", UUID.class))
                .toList();
    }
}
