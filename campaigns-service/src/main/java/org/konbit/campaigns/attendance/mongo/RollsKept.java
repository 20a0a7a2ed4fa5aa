package org.konbit.campaigns.attendance.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Counts;
import org.konbit.campaigns.action.Tally;
import org.konbit.campaigns.attendance.AttendanceReport;
import org.konbit.campaigns.attendance.Attendee;
import org.konbit.campaigns.attendance.Crowd;
import org.konbit.campaigns.attendance.Roll;
import org.konbit.campaigns.attendance.RollCall;
import org.konbit.campaigns.attendance.Rolls;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.outbox.Together;
import org.konbit.personaldata.StoredOnPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The roll in the database. */
@Component
class RollsKept implements Rolls, Tally {
    private static final String ROLL_CALLS = "rollCall";
    private static final String ATTENDEES = "attendee";
    private static final String FORGOTTEN = "forgottenAttendees";
    private static final int AT_ONCE = 500;

    private final MongoOperations mongo;
    private final Together together;

    RollsKept(MongoOperations mongo, Together together) {
        this.mongo = mongo;
        this.together = together;
    }

    @Bean
    static NeededIndexes rollCallIndexes() {
        return NeededIndexes.of(
                ROLL_CALLS,
                new Index("action", Direction.ASC)
                        .on("collective", Direction.ASC)
                        .on("direct", Direction.ASC)
                        .on("relayed", Direction.ASC));
    }

    @Bean
    static NeededIndexes attendeeIndexes() {
        return NeededIndexes.of(
                ATTENDEES,
                new Index("action", Direction.ASC).on("attended", Direction.ASC),
                new Index("person", Direction.ASC));
    }

    @Bean
    static NeededIndexes forgottenIndexes() {
        return NeededIndexes.of(FORGOTTEN, new Index("action", Direction.ASC));
    }

    @Bean
    static NeededIndexes reportIndexes() {
        return NeededIndexes.of(
                "attendanceReport",
                new Index("action", Direction.ASC)
                        .on("_id", Direction.ASC)
                        .partial(PartialIndexFilter.of(Criteria.where("crowd").exists(true))),
                new Index("by", Direction.ASC));
    }

    @Bean
    static StoredOnPerson attendanceOfPerson() {
        return new StoredOnPerson("attendance", ATTENDEES, "person", "action", "attended");
    }

    @Bean
    static StoredOnPerson reportsByPerson() {
        return new StoredOnPerson("attendanceReports", "attendanceReport", "by", "action", "marked", "attended", "at");
    }

    @Override
    public void take(ActionId action, Roll roll) {
        if (!roll.counts().isEmpty()) {
            var writes = mongo.bulkOps(BulkOperations.BulkMode.ORDERED, ROLL_CALLS);
            roll.counts().forEach(count -> writes.upsert(byId(action, count.collective()), updateOf(action, count)));
            writes.execute();
        }
        if (!roll.people().isEmpty()) {
            var writes = mongo.bulkOps(BulkOperations.BulkMode.ORDERED, ATTENDEES);
            roll.people().forEach(one -> writes.upsert(byId(action, one.person()), updateOf(action, one)));
            writes.execute();
        }
    }

    @Override
    public void forgetPeople(ActionId action) {
        boolean more = mongo.exists(attendeesOf(action), ATTENDEES);
        while (more) more = together.doing(() -> forgetSome(action)) == AT_ONCE;
    }

    /**
     * Their collectives stay, as one that counts later must not count them twice; those of whoever was missing don't.
     * A part at a time, so that no transaction grows without bound.
     */
    private int forgetSome(ActionId action) {
        var some = mongo.find(attendeesOf(action).limit(AT_ONCE), Document.class, ATTENDEES);
        var attended = some.stream()
                .filter(one -> one.getBoolean("attended"))
                .collect(Collectors.groupingBy(
                        one -> new TreeSet<>(one.getList("collectives", UUID.class)), Collectors.counting()));
        attended.forEach((collectives, people) -> mongo.upsert(
                Query.query(Criteria.where("_id").is(action + ":" + collectives)),
                new Update()
                        .setOnInsert("action", action.value())
                        .setOnInsert("collectives", List.copyOf(collectives))
                        .inc("people", people),
                FORGOTTEN));
        mongo.remove(
                Query.query(Criteria.where("_id")
                        .in(some.stream().map(one -> one.get("_id")).toList())),
                ATTENDEES);
        return some.size();
    }

    private static Query attendeesOf(ActionId action) {
        return Query.query(Criteria.where("action").is(action.value()));
    }

    private static Query byId(ActionId action, UUID part) {
        return Query.query(Criteria.where("_id").is(action + ":" + part));
    }

    private static Update updateOf(ActionId action, RollCall count) {
        return new Update()
                .set("action", action.value())
                .set("collective", count.collective())
                .set("direct", count.direct())
                .set("relayed", count.relayed());
    }

    private static Update updateOf(ActionId action, Attendee attendee) {
        return new Update()
                .set("action", action.value())
                .set("person", attendee.person())
                .set("attended", attendee.attended())
                .set("collectives", List.copyOf(attendee.collectives()));
    }

    @Override
    public List<RollCall> countsOf(ActionId action) {
        var query = Query.query(Criteria.where("action").is(action.value())).with(Sort.by("collective"));
        return mongo.find(query, RollCall.class, ROLL_CALLS);
    }

    @Override
    public Map<ActionId, Crowd> crowds(Collection<ActionId> actions) {
        var ids = actions.stream().map(ActionId::value).toList();
        var query = Query.query(Criteria.where("action").in(ids).and("crowd").exists(true))
                .with(Sort.by("_id"));
        var newest = new HashMap<ActionId, Crowd>();
        for (var report : mongo.find(query, AttendanceReport.class)) {
            if (report.crowd() != null) newest.put(report.action(), report.crowd());
        }
        return newest;
    }

    @Override
    public Map<ActionId, Counts> of(Collection<ActionId> actions) {
        var ids = actions.stream().map(ActionId::value).toList();
        var counted = new HashMap<UUID, Set<UUID>>();
        var attended = new HashMap<UUID, Long>();
        var rolls = Query.query(Criteria.where("action").in(ids));
        rolls.fields().include("action", "collective", "direct", "relayed").exclude("_id");
        for (var roll : mongo.find(rolls, Document.class, ROLL_CALLS)) {
            var action = roll.get("action", UUID.class);
            counted.computeIfAbsent(action, key -> new HashSet<>()).add(roll.get("collective", UUID.class));
            attended.merge(action, number(roll, "direct") + number(roll, "relayed"), Long::sum);
        }
        for (var marked : attendeesBy(ids)) {
            var action = marked.get("_id", UUID.class);
            var rollsOfAction = counted.getOrDefault(action, Set.of());
            var more = rollsOfAction.isEmpty() ? number(marked, "people") : withoutCount(action, rollsOfAction);
            attended.merge(action, more, Long::sum);
        }
        for (var forgotten : mongo.find(Query.query(Criteria.where("action").in(ids)), Document.class, FORGOTTEN)) {
            var action = forgotten.get("action", UUID.class);
            if (Collections.disjoint(
                    forgotten.getList("collectives", UUID.class), counted.getOrDefault(action, Set.of())))
                attended.merge(action, number(forgotten, "people"), Long::sum);
        }
        var counts = new HashMap<ActionId, Counts>();
        attended.forEach((action, people) -> counts.put(new ActionId(action), new Counts(0, 0, 0, 0, 0, 0, people)));
        return counts;
    }

    private List<Document> attendeesBy(List<UUID> actions) {
        var steps = List.of(
                new Document("$match", new Document("action", new Document("$in", actions)).append("attended", true)),
                new Document("$group", new Document("_id", "$action").append("people", new Document("$sum", 1L))));
        var groups = new ArrayList<Document>();
        mongo.execute(ATTENDEES, c -> c.aggregate(steps).into(groups));
        return groups;
    }

    /** Those who are in none of the collectives that counted: nobody is to be counted twice. */
    private long withoutCount(UUID action, Set<UUID> counted) {
        var query = Query.query(Criteria.where("action")
                .is(action)
                .and("attended")
                .is(true)
                .and("collectives")
                .nin(counted));
        return mongo.count(query, ATTENDEES);
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
