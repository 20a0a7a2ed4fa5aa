package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Twenty people whose numbers, addresses and names are like no other text, imported, told, answering, one of them
 * signing in; then a search
 * for them in all that the platform keeps. WiredTiger and Kafka compress what they write, so a search of their files
 * alone would prove little: every collection is also read through the driver, and every topic through a consumer.
 */
@Order(7)
@ExtendWith(KonbitPlatform.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingInClearIT {

    private static final String NAME = "Zzcanary%02d Qwyx";
    private static final String PHONE = "18090009977%02d";
    private static final String MAIL = "zzcanary%02d.qwyx@example.org";
    private static final int CANARIES = 20;
    private static final String HOME = "DO.04";
    private static final String REFUSED = "zzcanary99-xq";

    private static final List<String> STEMS = Stream.concat(
                    Stream.of(NAME, PHONE, MAIL).map(form -> form.substring(0, form.indexOf('%'))), Stream.of(REFUSED))
            .toList();

    private final KonbitPlatform platform;
    private final Http organizer;
    private final List<String> secrets = new ArrayList<>();

    NothingInClearIT(KonbitPlatform platform) {
        this.platform = platform;
        this.organizer = platform.organizer("altagracia");
    }

    @BeforeAll
    void canaries_sing() {
        Imported.dominicanTerritories(organizer);
        var people = new ArrayList<List<String>>();
        var contacts = new ArrayList<List<String>>();
        people.add(List.of("handle", "display_name", "language", "territory"));
        contacts.add(List.of("handle", "kind", "value", "relay_handle"));
        for (var i = 0; i < CANARIES; i++) {
            people.add(List.of("canary." + i + ".", name(i), "es", HOME));
            contacts.add(List.of(
                    "canary." + i + ".", i % 2 == 0 ? "phone" : "email", i % 2 == 0 ? "+" + phone(i) : mail(i), ""));
        }
        // A row that is refused must not end up in clear in the report of refusals.
        contacts.add(List.of("canary.1.", "phone", "call " + REFUSED, ""));
        Imported.csv(organizer, "people", Imported.csvOf(people));
        var imported = Imported.csv(organizer, "contact-points", Imported.csvOf(contacts));
        assertThat(imported.path("accepted").asInt()).isEqualTo(CANARIES);
        await("all canaries can be reached")
                .atMost(Duration.ofSeconds(30))
                .until(() -> organizer
                                .post("/api/audiences/preview", Map.of("territories", List.of(HOME)))
                                .is(200)
                                .json()
                                .path("people")
                                .asInt()
                        == CANARIES);
        var message = Map.of(
                "title", Map.of("es", "Canto"),
                "body", Map.of("es", "Para todos los canarios"),
                "audience", Map.of("territories", List.of(HOME)));
        Dispatches.done(
                organizer, organizer.post("/api/messages", message).is(202).id());
        var standIns = platform.phonesAndMailboxes();
        for (var text : List.of("WI 2", "¿dónde queda eso?", "ARETE")) {
            var before = standIns.textsTo("+" + phone(0)).size();
            standIns.answer("+" + phone(0), text);
            await("an answer to " + text)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> standIns.textsTo("+" + phone(0)).size() > before);
        }
        assertThat(organizer.post("/api/contact-points/import", Map.of()).status())
                .isBetween(400, 499);
        assertThat(organizer
                        .get("/api/people?limit=50&q=" + Http.encoded(name(3)))
                        .status())
                .isEqualTo(200);
        signs_in_and_out("+" + phone(2));
    }

    /** By the code on their phone; another gets one by mail, and an unknown number gets the same answer. */
    private void signs_in_and_out(String phone) {
        var standIns = platform.phonesAndMailboxes();
        var mails = standIns.mailsTo(mail(1)).size();
        for (var contact : List.of(mail(1), "+18090009988")) {
            platform.anonymous()
                    .post("/api/sign-in/challenges", Map.of("contact", contact))
                    .is(202);
        }
        var member = SignedIn.with(platform, phone);
        await("a code by mail")
                .atMost(Duration.ofSeconds(30))
                .until(() -> standIns.mailsTo(mail(1)).size() > mails);
        secrets.addAll(List.of(member.session(), member.proof()));
        assertThat(member.get("/api/me/contact-points").is(200).text()).contains(phone);
        assertThat(member.get("/api/me/inbox").is(200).text()).contains("Canto");
        var wish = "{\"prefer\": \"sms\"}";
        member.changeWithoutProof("PUT", "/api/me/preferences", wish).is(403);
        member.change("PUT", "/api/me/preferences", wish).is(200);
        member.change("DELETE", "/api/me/sessions/current", "").is(204);
        member.get("/api/me/inbox").is(401);
    }

    @Test
    void no_file_of_the_platform_holds_a_canary() throws IOException {
        var found = new TreeMap<String, List<String>>();
        try (var files = Files.walk(platform.data())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                var hits = new ArrayList<>(canariesIn(text));
                secrets.stream().filter(text::contains).forEach(hits::add);
                if (!hits.isEmpty()) found.put(platform.data().relativize(file).toString(), hits);
            }
        }
        assertThat(found).isEmpty();
        assertThat(Files.exists(platform.data().resolve("logs"))).isTrue();
    }

    @Test
    void no_collection_of_any_database_holds_a_canary() throws IOException {
        var found = new TreeMap<String, List<String>>();
        var handles = new TreeSet<String>();
        Stored.documents(platform, (place, text) -> {
            var hits = canariesIn(text);
            if (!hits.isEmpty()) found.put(place, hits);
            handlesIn(text).forEach(handles::add);
        });
        assertThat(found).isEmpty();
        // A search that finds nothing proves something only if it looks where the people are: handles are no secret.
        assertThat(handles).hasSize(CANARIES);
    }

    @Test
    void no_record_of_any_topic_holds_a_canary() throws IOException {
        var found = new TreeMap<String, List<String>>();
        var handles = new TreeSet<String>();
        Stored.records(platform, (place, text) -> {
            var hits = canariesIn(text);
            if (!hits.isEmpty()) found.put(place, hits);
            handlesIn(text).forEach(handles::add);
        });
        assertThat(found).isEmpty();
        // A search that finds nothing proves something only if it looks where the people are: handles are no secret.
        assertThat(handles).hasSize(CANARIES);
    }

    @Test
    void no_metric_has_a_canary_as_its_tag() {
        for (var port : List.of(8080, 8081, 8082, 8083)) {
            var metrics = new Http(platform.address(port), null)
                    .get("/actuator/prometheus")
                    .is(200);
            assertThat(canariesIn(metrics.text())).as("metrics at %d", port).isEmpty();
        }
    }

    @Test
    void the_master_keys_are_their_owner_s_alone() throws IOException {
        try (var secrets = Files.list(platform.data().resolve("secrets"))) {
            assertThat(secrets.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
    }

    /** What of the canaries a text has in it. */
    static List<String> canariesIn(String text) {
        // Hundreds of megabytes are searched: first for what all canaries have in common.
        if (STEMS.stream().noneMatch(text::contains)) return List.of();
        var canaries = IntStream.range(0, CANARIES).boxed().flatMap(i -> Stream.of(name(i), phone(i), mail(i)));
        return Stream.concat(canaries, Stream.of(REFUSED))
                .filter(text::contains)
                .toList();
    }

    private static List<String> handlesIn(String text) {
        return IntStream.range(0, CANARIES)
                .mapToObj("canary.%d."::formatted)
                .filter(text::contains)
                .toList();
    }

    private static String mode(Path file) throws IOException {
        return java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String name(int i) {
        return NAME.formatted(i);
    }

    private static String phone(int i) {
        return PHONE.formatted(i);
    }

    private static String mail(int i) {
        return MAIL.formatted(i);
    }
}
