package org.konbit.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** People and collectives of the ten departments, the same for the same seed, as files to import. */
final class Movement {
    private static final List<String> DEPARTMENTS =
            List.of("HT-AR", "HT-CE", "HT-GA", "HT-ND", "HT-NE", "HT-NI", "HT-NO", "HT-OU", "HT-SD", "HT-SE");
    private static final List<String> GIVEN = List.of(
            "Marie",
            "Jean",
            "Rose",
            "Pierre",
            "Ange",
            "Josef",
            "Chantal",
            "Wilner",
            "Yvrose",
            "Dieula",
            "Fritz",
            "Nadège",
            "Ti-Jo",
            "Elvire",
            "Luckner",
            "Mirlande");
    private static final List<String> FAMILY = List.of(
            "Désir",
            "Joseph",
            "Charles",
            "Bazelais",
            "Étienne",
            "Louissaint",
            "Pyè",
            "Saint-Fleur",
            "Noël",
            "Cadet",
            "Mondésir",
            "Toussaint");
    private static final List<String> NAMES = List.of(
            "Tèt Ansanm",
            "Pye Bwa",
            "Men Kontre",
            "Solèy Leve",
            "Fanm Vanyan",
            "Gwoupman Jaden",
            "Rasin Fon",
            "Dlo Se Lavi",
            "Konbit Plantè",
            "Latè Vivan");
    private static final List<String> LANGUAGES = List.of("ht", "ht", "ht", "ht", "ht", "ht", "ht", "fr", "es", "en");
    private static final List<String> GENDERS = List.of("F", "M", "F", "M", "X", "");

    private final long seed;

    Movement(long seed) {
        this.seed = seed;
    }

    String handle(int person) {
        return "m%07d".formatted(person);
    }

    String collectiveCode(int collective) {
        return "GRP-%06d".formatted(collective);
    }

    Path collectives(int from, int to) throws IOException {
        return file(
                "code,type,name,territory,state\r\n",
                from,
                to,
                (out, i, random) -> out.write("%s,%s,%s %d,%s,ACTIVE\r\n"
                        .formatted(
                                collectiveCode(i),
                                i % 2 == 0 ? "FARMERS_GROUP" : "AGROFORESTRY_BRIGADE",
                                oneOf(NAMES, random),
                                i,
                                department(i))));
    }

    /** Each in one of the collectives. */
    Path people(int from, int to, int collectives) throws IOException {
        return file(
                "handle,display_name,language,territory,gender,birth_decade,collective,roles\r\n",
                from,
                to,
                (out, i, random) -> {
                    var collective = i % collectives;
                    out.write("%s,%s %s,%s,%s,%s,%d0,%s,%s\r\n"
                            .formatted(
                                    handle(i),
                                    oneOf(GIVEN, random),
                                    oneOf(FAMILY, random),
                                    oneOf(LANGUAGES, random),
                                    department(collective),
                                    oneOf(GENDERS, random),
                                    random.nextInt(194, 201),
                                    collectiveCode(collective),
                                    i < collectives ? "COORDINATOR" : ""));
                });
    }

    private static String department(int collective) {
        return DEPARTMENTS.get(collective % DEPARTMENTS.size());
    }

    private static String oneOf(List<String> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private interface Row {
        void write(Writer out, int number, SplittableRandom random) throws IOException;
    }

    private Path file(String header, int from, int to, Row row) throws IOException {
        var file = Files.createTempFile("konbit-bench", ".csv");
        file.toFile().deleteOnExit();
        var random = new SplittableRandom(seed + from);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(header);
            for (int i = from; i < to; i++) row.write(out, i, random);
        }
        return file;
    }
}
