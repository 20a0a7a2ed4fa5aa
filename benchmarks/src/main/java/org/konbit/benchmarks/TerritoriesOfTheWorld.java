package org.konbit.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/**
 * The import of as many territories as the world has, beside bare bulk inserts of the same rows; {@code
 * KONBIT_BENCH_TERRITORIES} is a file to take in place of generated ones.
 */
final class TerritoriesOfTheWorld implements Benchmark {
    private static final int COUNTRIES = Benchmarks.number("KONBIT_BENCH_COUNTRIES", 245);
    private static final int REGIONS = 16;
    private static final int LOCALITIES = 35;
    private static final int RUNS = Benchmarks.number("KONBIT_BENCH_RUNS", 3);
    private static final int INSERTED_AT_ONCE = 1_000;

    @Override
    public String measures() {
        return "the import of the world's territories, beside bare bulk inserts of the same rows";
    }

    @Override
    public void run(Path home) throws Exception {
        var given = System.getenv("KONBIT_BENCH_TERRITORIES");
        var file = given == null ? generated() : Path.of(given);
        var rows = rows(file);
        var ratios = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            try (var konbit = Konbit.up(home, Map.of())) {
                var peer = peer(konbit, rows);
                var service = konbit.pid("collectives-1");
                var before = Machine.rssMiB(service);
                var first = konbit.importCsv("/api/territories/import", file);
                var second = konbit.importCsv("/api/territories/import", file);
                ratios[run] = peer / first;
                System.out.printf(
                        "run %d: %,d rows in %.1f s, again unchanged in %.1f s; bare bulk inserts %.1f s; ratio %.3f;"
                                + " collectives-service %d MiB before, %d after%n",
                        run + 1, rows.size(), first, second, peer, ratios[run], before, Machine.rssMiB(service));
            }
        }
        System.out.printf(
                "median of %d: %.3f × the bare inserts (%.3f to %.3f)%n",
                RUNS,
                Machine.median(ratios),
                java.util.Arrays.stream(ratios).min().orElseThrow(),
                java.util.Arrays.stream(ratios).max().orElseThrow());
    }

    /** Seconds. */
    private static double peer(Konbit konbit, List<Document> rows) throws IOException {
        try (var database = MongoClients.create(konbit.databaseLogin())) {
            var peer =
                    database.getDatabase("bench").getCollection("territories").withWriteConcern(WriteConcern.MAJORITY);
            var began = System.nanoTime();
            for (int from = 0; from < rows.size(); from += INSERTED_AT_ONCE) {
                peer.insertMany(
                        rows.subList(from, Math.min(from + INSERTED_AT_ONCE, rows.size())),
                        new InsertManyOptions().ordered(false));
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            database.getDatabase("bench").drop();
            return seconds;
        }
    }

    /** A document a row, a field a cell; the header's names are keys, so no cell of theirs may be quoted with a comma. */
    private static List<Document> rows(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            var header = lines.readLine().split(",");
            var rows = new ArrayList<Document>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split(",");
                var row = new Document();
                for (int i = 0; i < Math.min(header.length, cells.length); i++) row.append(header[i], cells[i]);
                rows.add(row);
            }
            return rows;
        }
    }

    private static Path generated() throws IOException {
        var file = Files.createTempFile("konbit-bench", ".csv");
        file.toFile().deleteOnExit();
        var next = new AtomicLong();
        try (var out = Files.newBufferedWriter(file)) {
            out.write("code,parent,level,name,name_fr,latitude,longitude,population\r\n");
            for (int c = 0; c < COUNTRIES; c++) {
                var country = "X" + c;
                out.write(row(country, "", "country", next));
                for (int r = 0; r < REGIONS; r++) {
                    var region = country + "-" + r;
                    out.write(row(region, country, "region", next));
                    for (int l = 0; l < LOCALITIES; l++) out.write(row(region + "-" + l, region, "locality", next));
                }
            }
        }
        return file;
    }

    private static String row(String code, String parent, String level, AtomicLong next) {
        var number = next.getAndIncrement();
        // A word of its own for most, as places have.
        var name = "Vil " + Long.toString(number * 7_919 + 46_656, Character.MAX_RADIX);
        return "%s,%s,%s,%s,Ville %d,%.4f,%.4f,%d\r\n"
                .formatted(
                        code,
                        parent,
                        level,
                        name,
                        number,
                        (number % 1_700) / 10.0 - 85,
                        (number % 3_500) / 10.0 - 175,
                        number % 900_000);
    }
}
