package org.konbit.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.imports.ImportReport.Refusal;
import org.konbit.imports.ImportReport.State;
import org.konbit.instances.Hold;
import org.konbit.instances.LivingInstances;
import org.konbit.sealing.MasterKey;
import org.konbit.sealing.SealedPlace;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The documents of imports: how far each is, and who works on it. */
final class StoredImports {
    static final int REFUSALS_KEPT = 1000;
    private static final String COLLECTION = "imports";
    private static final String SPOOLING = "SPOOLING";
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Refusal>> REFUSALS = new TypeReference<>() {};

    private final MongoTemplate mongo;
    private final MasterKey master;
    private final LivingInstances instances;
    private final Clock clock;

    StoredImports(MongoTemplate mongo, MasterKey master, LivingInstances instances, Clock clock) {
        this.mongo = mongo;
        this.master = master;
        this.instances = instances;
        this.clock = clock;
    }

    /** An import in one worker's hands. */
    record Claimed(String id, Hold hold, String kind, long rowsRead, Instant beganAt, Caller importer, boolean dryRun) {
        ImportContext context() {
            return new ImportContext(UUID.fromString(id), importer, beganAt, dryRun);
        }
    }

    static NeededIndexes indexes() {
        var unfinished = PartialIndexFilter.of(Criteria.where("unfinished").is(true));
        return NeededIndexes.of(COLLECTION, new Index("until", Sort.Direction.ASC).partial(unfinished));
    }

    static SealedPlace sealed() {
        return SealedPlace.of(COLLECTION, "refusals", document -> bound(document.getString("_id")));
    }

    String begin(String kind, Caller importer, boolean dryRun) {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        mongo.insert(
                new Document("_id", id)
                        .append("kind", kind)
                        .append("state", SPOOLING)
                        .append("unfinished", true)
                        .append("until", Date.from(clock.instant().plus(LONGEST_UPLOAD)))
                        .append("read", 0L)
                        .append("rows", 0L)
                        .append("accepted", 0L)
                        .append("unchanged", 0L)
                        .append("refused", 0L)
                        .append("refusalsKept", 0)
                        .append("refusals", List.of())
                        .append("dryRun", dryRun)
                        .append("importer", written(importer)),
                COLLECTION);
        return id;
    }

    void spooled(String id) {
        mongo.updateFirst(byId(id), Update.update("state", State.RUNNING.name()), COLLECTION);
    }

    void forget(String id) {
        mongo.remove(byId(id), COLLECTION);
    }

    /** Uploads that were never finished, as their instance went away. */
    List<String> cutOff() {
        return ids(Filters.and(Filters.eq("state", SPOOLING), Filters.lt("until", Date.from(clock.instant()))));
    }

    List<String> abandoned() {
        return ids(isFree());
    }

    /** Version 0.1 before this one had an owner with a lease instead of a holder. */
    private Bson isFree() {
        return Filters.and(
                Filters.eq("state", State.RUNNING.name()),
                Filters.or(Filters.exists("owner", false), Filters.lt("until", Date.from(clock.instant()))),
                instances.isAbandoned());
    }

    private List<String> ids(Bson filter) {
        return mongo.getCollection(COLLECTION)
                .find(Filters.and(Filters.eq("unfinished", true), filter))
                .sort(Sorts.ascending("until"))
                .limit(100)
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    Optional<Claimed> claim(String id) {
        var hold = instances.take();
        var claimed = Optional.<Claimed>empty();
        try {
            claimed = claim(id, hold);
            return claimed;
        } finally {
            if (claimed.isEmpty()) instances.letGo(hold);
        }
    }

    private Optional<Claimed> claim(String id, Hold hold) {
        var document = mongo.getCollection(COLLECTION)
                .findOneAndUpdate(
                        Filters.and(Filters.eq("_id", id), isFree()), Updates.set(Hold.FIELD, hold.asDocument()));
        if (document == null) return Optional.empty();
        var began = document.getDate("beganAt");
        var now = clock.instant();
        if (began == null) {
            mongo.updateFirst(byId(id), Update.update("beganAt", Date.from(now)), COLLECTION);
        }
        return Optional.of(new Claimed(
                id,
                hold,
                document.getString("kind"),
                document.getLong("read"),
                began == null ? now : began.toInstant(),
                caller(document.get("importer", Document.class)),
                document.getBoolean("dryRun", false)));
    }

    /** False when another has taken over. */
    boolean isMine(Claimed claimed) {
        return mongo.exists(owned(claimed), COLLECTION);
    }

    /** Whoever finds it next goes on with it. */
    void letGo(Claimed claimed) {
        instances.letGo(claimed.hold());
        instances.owe(() -> mongo.updateFirst(owned(claimed), new Update().unset(Hold.FIELD), COLLECTION));
    }

    /** Notes what became of rows; false when another has taken over, and nothing is noted. */
    boolean progress(Claimed claimed, long rowsRead, Tally tally) {
        var update = new Update()
                .max("read", rowsRead)
                .inc("rows", tally.rows())
                .inc("accepted", tally.accepted())
                .inc("unchanged", tally.unchanged())
                .inc("refused", tally.refused());
        if (!tally.refusals().isEmpty() && room(claimed) > 0) {
            var kept = tally.refusals()
                    .subList(0, Math.min(room(claimed), tally.refusals().size()));
            var sealed = master.seal(JSON.writeValueAsBytes(kept), place(claimed.id()));
            update.push("refusals", new Binary(sealed)).inc("refusalsKept", kept.size());
        }
        return update(claimed, update);
    }

    boolean finish(Claimed claimed, State state) {
        return update(
                claimed,
                new Update().set("state", state.name()).unset("unfinished").unset(Hold.FIELD));
    }

    private boolean update(Claimed claimed, Update update) {
        return mongo.updateFirst(owned(claimed), update, COLLECTION).getMatchedCount() == 1;
    }

    private int room(Claimed claimed) {
        var query = byId(claimed.id());
        query.fields().include("refusalsKept");
        var document = mongo.findOne(query, Document.class, COLLECTION);
        return document == null ? 0 : REFUSALS_KEPT - document.getInteger("refusalsKept", 0);
    }

    Optional<ImportReport> report(String kind, UUID id, Caller reader) {
        var wanted = Criteria.where("_id")
                .is(id.toString())
                .and("kind")
                .is(kind)
                .and("state")
                .ne(SPOOLING);
        if (!reader.isPlatformOrganizer()) {
            wanted = wanted.and("importer.subject").is(reader.subject().toString());
        }
        var query = Query.query(wanted);
        return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION))
                .map(document -> new ImportReport(
                        id,
                        kind,
                        State.valueOf(document.getString("state")),
                        document.getBoolean("dryRun", false),
                        document.getLong("rows"),
                        document.getLong("accepted"),
                        document.getLong("unchanged"),
                        document.getLong("refused"),
                        refusals(document)));
    }

    private List<Refusal> refusals(Document document) {
        var all = new ArrayList<Refusal>();
        for (var sealed : document.getList("refusals", Binary.class)) {
            all.addAll(JSON.readValue(master.open(sealed.getData(), place(document.getString("_id"))), REFUSALS));
        }
        return all.stream().sorted(Comparator.comparingLong(Refusal::row)).toList();
    }

    private static Document written(Caller caller) {
        return new Document("subject", caller.subject().toString())
                .append("handle", caller.handle())
                .append("roles", caller.roles().stream().map(Role::name).toList())
                .append("platformWide", caller.platformWide());
    }

    private static Caller caller(Document written) {
        Set<Role> roles = written.getList("roles", String.class).stream()
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(
                UUID.fromString(written.getString("subject")),
                written.getString("handle"),
                roles,
                written.getBoolean("platformWide", false));
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    private static Query owned(Claimed claimed) {
        return Query.query(Criteria.where("_id")
                .is(claimed.id())
                .and(Hold.TOKEN)
                .is(claimed.hold().token()));
    }

    private static byte[] place(String id) {
        return bound(id).getBytes(StandardCharsets.UTF_8);
    }

    private static String bound(String id) {
        return COLLECTION + "/" + id;
    }
}
