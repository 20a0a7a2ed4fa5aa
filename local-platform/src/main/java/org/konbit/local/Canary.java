package org.konbit.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.local.Platform.Role;
import org.konbit.local.canary.AllThatIsKept;
import org.konbit.local.canary.InClear;
import org.konbit.local.canary.Looked;
import org.konbit.local.canary.Word;
import org.konbit.local.process.Trouble;
import tools.jackson.databind.JsonNode;

/**
 * Enters twenty people whose names, numbers and addresses are like no other text, has them told something where nobody
 * real can be, and looks for them in all that the platform keeps. In the end they are erased.
 */
record Canary(LocalPlatform platform, Tokens tokens, PrintStream out) {
    private static final int CANARIES = 20;
    private static final String HANDLES = "kanari.";
    /** Nobody who lives was born then: so they alone can be told. */
    private static final String BORN = "1800";

    private static final int HEARD_WITHIN_SECONDS = 120;

    private static String handle(int i) {
        return HANDLES + "%02d.konbit".formatted(i);
    }

    private static String name(int i) {
        return "Zzkanari%02d Qwyxel".formatted(i);
    }

    /** Of those kept for films and books, which nobody has. */
    private static String phone(int i) {
        return "+1809555%04d".formatted(100 + i);
    }

    private static String mail(int i) {
        return "zzkanari%02d.qwyxel@example.org".formatted(i);
    }

    private record Caller(String gateway, Map<String, String> headers) {
        JsonNode get(String path) {
            return must(200, path, Http.get(URI.create(gateway + path), headers))
                    .json();
        }

        Http.Answer post(String path, Object body, int expected) {
            return must(expected, path, Http.post(URI.create(gateway + path), headers, body));
        }

        private static Http.Answer must(int expected, String path, Http.Answer answer) {
            if (answer.status() == expected) return answer;
            throw new Trouble(
                    "%s is answered by HTTP %d %s".formatted(path, answer.status(), answer.body()),
                    "./konbit status; canaries that are left: ./konbit canary --remove");
        }
    }

    /** The exit code: 0 when nothing of them stands anywhere in clear. */
    int run(boolean keep, @Nullable Path also) {
        for (var part : List.of(Part.MONGODB, Part.KAFKA, Part.GATEWAY)) platform.mustRun(part);
        var words = words(also);
        var asking = organizer("konbit-canary");
        try {
            enter(asking);
            tell(asking);
            var looked = look(words);
            looked.print(out);
            return judge(looked, words);
        } finally {
            if (keep) out.println("The canaries are still there: ./konbit canary --remove erases them.");
            else remove();
        }
    }

    /** Erases all that there are, one organizer asking and another confirming. */
    void remove() {
        platform.mustRun(Part.GATEWAY);
        var asking = organizer("konbit-canary");
        var confirming = organizer("konbit-canary-too");
        var people = people(asking);
        for (var person : people.values()) {
            var path = "/api/people/" + person + "/erasure";
            asking.post(path, Map.of(), 202);
            confirming.post(path + "/confirmation", Map.of(), 202);
        }
        out.printf("%d canaries erased%n", people.size());
    }

    private Caller organizer(String handle) {
        return new Caller(
                platform.gateway().toString(),
                Map.of("Authorization", "Bearer " + tokens.token(handle, Role.ORGANIZER)));
    }

    private static List<Word> words(@Nullable Path also) {
        var words = IntStream.range(0, CANARIES)
                .boxed()
                .flatMap(i -> Stream.of(
                        new Word("handle of canary %d".formatted(i), handle(i), false),
                        new Word("name of canary %d".formatted(i), name(i), true),
                        new Word("number of canary %d".formatted(i), phone(i), true),
                        new Word("address of canary %d".formatted(i), mail(i), true)))
                .toList();
        if (also == null) return words;
        var all = new ArrayList<>(words);
        try {
            var line = 0;
            for (var text : Files.readAllLines(also)) {
                line++;
                if (!text.isBlank()) all.add(new Word("line " + line, text.strip(), true));
            }
        } catch (IOException broken) {
            throw new Trouble("%s cannot be read: %s".formatted(also, broken.getMessage()), "see its name and rights");
        } catch (IllegalArgumentException tooShort) {
            throw new Trouble(
                    "%s: %s".formatted(also, tooShort.getMessage()), "at least %d letters".formatted(Word.SHORTEST));
        }
        return all;
    }

    private void enter(Caller organizer) {
        var territory = anyRoot(organizer);
        imported(
                Importing.Kind.PEOPLE,
                "handle,display_name,language,territory,birth_decade",
                i -> Stream.of(String.join(",", handle(i), name(i), "ht", territory, BORN)));
        imported(
                Importing.Kind.CONTACTS,
                "handle,kind,value",
                i -> Stream.of(
                        String.join(",", handle(i), "phone", phone(i)), String.join(",", handle(i), "email", mail(i))));
        var known = people(organizer).size();
        if (known != CANARIES) {
            throw new Trouble(
                    "%d canaries of %d were entered".formatted(known, CANARIES),
                    "./konbit logs collectives; what is left: ./konbit canary --remove");
        }
    }

    private static String anyRoot(Caller organizer) {
        for (var territory : organizer.get("/api/territories?limit=200").path("items")) {
            if (territory.path("parent").asString("").isEmpty())
                return territory.path("code").asString();
        }
        throw new Trouble("There is no territory for canaries to live in", "./konbit import territories FILE.csv");
    }

    private void imported(Importing.Kind kind, String columns, java.util.function.IntFunction<Stream<String>> rows) {
        try {
            var file = Files.createTempFile("konbit-canaries", ".csv");
            try {
                Files.write(
                        file,
                        Stream.concat(
                                        Stream.of(columns),
                                        IntStream.range(0, CANARIES)
                                                .mapToObj(rows)
                                                .flatMap(each -> each))
                                .toList());
                out.print(kind + ": ");
                new Importing(platform.gateway(), tokens, out).send(kind, file, false);
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> people(Caller organizer) {
        var people = new LinkedHashMap<String, String>();
        var query = URLEncoder.encode(HANDLES, StandardCharsets.UTF_8);
        for (var person : organizer.get("/api/people?limit=200&q=" + query).path("items")) {
            var handle = person.path("handle").asString();
            if (IntStream.range(0, CANARIES).anyMatch(i -> handle(i).equals(handle))) {
                people.put(handle, person.path("id").asString());
            }
        }
        return people;
    }

    /** A real provider would be paid for texts to numbers that nobody has. */
    private void tell(Caller organizer) {
        var outside = platform.settings().outside();
        if (outside.has(Outside.SMS) || outside.has(Outside.SMTP)) {
            out.println("Not told anything: messages go to real providers.");
            return;
        }
        var audience = Map.of("birthDecades", List.of(BORN));
        await(
                "all canaries can be reached",
                () -> organizer
                                .post("/api/audiences/preview", audience, 200)
                                .json()
                                .path("people")
                                .asInt()
                        == CANARIES);
        var dispatch = organizer
                .post(
                        "/api/messages",
                        Map.of(
                                "title", Map.of("ht", "Kanari"),
                                "body", Map.of("ht", "Mesaj sa a se yon esè."),
                                "audience", audience),
                        202)
                .json()
                .path("id")
                .asString();
        await("the canaries are told", () -> {
            var answer = Http.get(
                    URI.create(organizer.gateway() + "/api/dispatches/" + UUID.fromString(dispatch)),
                    organizer.headers());
            return answer.status() == 200
                    && answer.json().path("state").asString("").equals("DONE");
        });
        out.printf("%d canaries told%n", CANARIES);
    }

    private static void await(String what, BooleanSupplier done) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HEARD_WITHIN_SECONDS);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Trouble(
                        "It was waited for in vain that " + what,
                        "./konbit status; ./konbit canary --remove erases the canaries");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private Looked look(List<Word> words) {
        var looked = new Looked();
        var kept = new AllThatIsKept(new InClear(words), looked);
        var settings = platform.settings();
        var secrets = settings.secrets();
        kept.documents(settings.mongodbAdmin(secrets));
        kept.records(settings.kafkaAdmin(secrets));
        try {
            kept.files(settings.data().root());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        for (var service : Part.SERVICES) {
            for (var entry : platform.processes().running(service.title())) {
                var page = Http.get(
                        URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(entry.port())), Map.of());
                kept.figures(entry.id(), page.body());
            }
        }
        return looked;
    }

    /** A search that finds nothing proves something only if it looks where the people are: handles are no secret. */
    private int judge(Looked looked, List<Word> words) {
        var handles = words.stream().filter(word -> !word.secret()).toList();
        var secrets = words.size() - handles.size();
        var inDatabases = looked.seen(AllThatIsKept.DATABASES, handles).size();
        var inTopics = looked.seen(AllThatIsKept.TOPICS, handles).size();
        out.printf(
                "Handles, which are no secret, were seen of %d in databases and of %d in topics.%n",
                inDatabases, inTopics);
        if (looked.foundAnything()) {
            out.println("Something stands in clear.");
            return 1;
        }
        if (inDatabases < CANARIES || inTopics < CANARIES) {
            out.println("✗ The search does not look where people are: it proves nothing.");
            return 1;
        }
        out.printf("Nothing of %d names, numbers and addresses stands anywhere in clear.%n", secrets);
        return 0;
    }
}
