package org.konbit.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bson.RawBsonDocument;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/**
 * What a list of 20 and a search cost among a million people in 50,000 collectives, beside a thousand people in 50; and
 * how fast they are imported, with their events, beside bare bulk inserts of the same documents.
 */
final class CollectivesAtScale implements Benchmark {
    private static final int MANY = Benchmarks.number("KONBIT_BENCH_PEOPLE", 1_000_000);
    private static final int FEW = 1_000;
    private static final int A_COLLECTIVE = 20;
    private static final long SEED = Benchmarks.number("KONBIT_BENCH_SEED", 20_261_123);
    /** So that each file is well below the 64 MiB that one may have. */
    private static final int A_FILE = 250_000;

    private static final int WARM_UP = Benchmarks.number("KONBIT_BENCH_WARM_UP", 3_000);
    private static final int CALLS = 1_000;
    private static final int INSERTED_AT_ONCE = 1_000;
    private static final Pattern OLDEST = Pattern.compile("(?m)^konbit_outbox_oldest_seconds(?:\\{.*})? ([0-9.E+-]+)$");

    @Override
    public String measures() {
        return "lists, searches and imports among a million people in 50,000 collectives, beside a thousand in 50";
    }

    @Override
    public void run(Path home) throws Exception {
        System.out.println("seed " + SEED);
        try (var konbit = Konbit.up(home, Map.of("KONBIT_MONGODB_CACHE_GB", "2"))) {
            konbit.importCsv("/api/territories/import", home.resolve("demo/territories-haiti.csv"));
            var movement = new Movement(SEED);
            konbit.importCsv("/api/collectives/import", movement.collectives(0, FEW / A_COLLECTIVE));
            konbit.importCsv("/api/people/import", movement.people(0, FEW, FEW / A_COLLECTIVE));
            published(konbit);
            var calls = calls(konbit, movement);
            var few = cost(konbit, calls);
            fill(konbit, movement);
            var many = cost(konbit, calls);
            for (var name : calls.keySet()) {
                var before = Objects.requireNonNull(few.get(name));
                var after = Objects.requireNonNull(many.get(name));
                System.out.printf(
                        "%-40s %.2f ms, then %.2f ms: %.2f ×; CPU %.2f ms, then %.2f ms: %.2f ×%n",
                        name,
                        before.millis,
                        after.millis,
                        after.millis / before.millis,
                        before.cpuMillis,
                        after.cpuMillis,
                        after.cpuMillis / before.cpuMillis);
            }
            beside(konbit);
        }
    }

    private static Map<String, String> calls(Konbit konbit, Movement movement) throws Exception {
        var collective = konbit.get("/api/collectives?q=" + movement.collectiveCode(7))
                .get("items")
                .get(0)
                .get("id")
                .stringValue();
        var calls = new LinkedHashMap<String, String>();
        calls.put("people", "/api/people?limit=20");
        calls.put("people of a collective", "/api/people?limit=20&collective=" + collective);
        calls.put("people of a department", "/api/people?limit=20&territory=HT-CE");
        calls.put("people by handle", "/api/people?limit=20&q=" + movement.handle(123));
        calls.put("people of a collective by name", "/api/people?limit=20&q=marie&collective=" + collective);
        calls.put("members of a collective", "/api/collectives/" + collective + "/memberships?limit=20");
        calls.put("collectives", "/api/collectives?limit=20");
        calls.put("collectives of a department", "/api/collectives?limit=20&territory=HT-CE");
        calls.put("brigades of a department", "/api/collectives?limit=20&territory=HT-CE&type=AGROFORESTRY_BRIGADE");
        calls.put("collectives by code", "/api/collectives?limit=20&q=" + movement.collectiveCode(7));
        calls.put("collectives by a word of their name", "/api/collectives?limit=20&q=tet");
        calls.put("collectives near a point", "/api/collectives/nearest?limit=20&at=-72.01,19.15");
        return calls;
    }

    /** Of one call: the median time, and the processor time of the service and the database. */
    private record Cost(double millis, double cpuMillis) {}

    private static Map<String, Cost> cost(Konbit konbit, Map<String, String> calls) throws Exception {
        // Begun anew, as what an import had compiled is not what calls want.
        konbit.launcher("restart", "collectives");
        var pids = konbit.pids();
        pids.keySet().retainAll(List.of("collectives-1", "mongodb-1"));
        for (var path : calls.values()) for (int i = 0; i < WARM_UP; i++) konbit.get(path);
        var costs = new LinkedHashMap<String, Cost>();
        for (var call : calls.entrySet()) {
            var millis = new double[CALLS];
            var before = Machine.cpuSeconds(pids);
            for (int i = 0; i < CALLS; i++) {
                var began = System.nanoTime();
                konbit.get(call.getValue());
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
            var used = Machine.used(before, Machine.cpuSeconds(pids), 1_000.0 / CALLS);
            costs.put(call.getKey(), new Cost(Machine.median(millis), used.all()));
        }
        return costs;
    }

    private static void fill(Konbit konbit, Movement movement) throws Exception {
        var service = konbit.pid("collectives-1");
        var seconds = konbit.importCsv(
                "/api/collectives/import", movement.collectives(FEW / A_COLLECTIVE, MANY / A_COLLECTIVE));
        published(konbit);
        System.out.printf(
                "%,d collectives imported: %.0f a second; collectives-service %d MiB%n",
                (MANY - FEW) / A_COLLECTIVE, (MANY - FEW) / A_COLLECTIVE / seconds, Machine.rssMiB(service));
        var pids = konbit.pids();
        var before = Machine.cpuSeconds(pids);
        var began = System.nanoTime();
        for (int from = FEW; from < MANY; from += A_FILE) {
            konbit.importCsv(
                    "/api/people/import", movement.people(from, Math.min(from + A_FILE, MANY), MANY / A_COLLECTIVE));
            System.out.printf(
                    "%,d people after %.0f s; collectives-service %d MiB%n",
                    Math.min(from + A_FILE, MANY), (System.nanoTime() - began) / 1e9, Machine.rssMiB(service));
        }
        published(konbit);
        seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%,d people imported and their events published in %.0f s: %.0f a second; CPU-s for 10,000: %s%n",
                MANY - FEW,
                seconds,
                (MANY - FEW) / seconds,
                Machine.used(before, Machine.cpuSeconds(pids), 10_000.0 / (MANY - FEW)));
    }

    private static void published(Konbit konbit) throws Exception {
        while (true) {
            var oldest = OLDEST.matcher(konbit.metrics(8081));
            if (!oldest.find())
                throw new IllegalStateException("collectives-service does not say how old its outbox is");
            if (Double.parseDouble(oldest.group(1)) == 0) return;
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** The same documents, into a collection without indexes, as fast as they are taken. */
    private static void beside(Konbit konbit) throws IOException {
        try (var database = MongoClients.create(konbit.databaseLogin())) {
            var seconds = copy(database);
            System.out.printf("bare bulk inserts of the same documents: %.0f a second%n", MANY / seconds);
        }
    }

    private static double copy(MongoClient database) {
        var from = database.getDatabase("collectives").getCollection("person", RawBsonDocument.class);
        var peer = database.getDatabase("bench")
                .getCollection("person", RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY);
        var nanos = 0L;
        var batch = new ArrayList<RawBsonDocument>();
        try (var all = from.find().cursor()) {
            while (all.hasNext()) {
                batch.add(all.next());
                if (batch.size() == INSERTED_AT_ONCE || !all.hasNext()) nanos += insert(peer, batch);
            }
        }
        return nanos / 1e9;
    }

    private static long insert(
            com.mongodb.client.MongoCollection<RawBsonDocument> peer, Collection<RawBsonDocument> batch) {
        var began = System.nanoTime();
        peer.insertMany(List.copyOf(batch), new InsertManyOptions().ordered(false));
        batch.clear();
        return System.nanoTime() - began;
    }
}
