package org.konbit.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Twenty people whose numbers, addresses and names are like no other text, imported, told, answering, one of them
 * signing in; then the
 * launcher's search for them, and for twenty of its own, in all that the platform keeps.
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

    private final KonbitPlatform platform;
    private final Http organizer;
    private final List<String> secrets = new ArrayList<>();
    private List<String> planted = List.of();
    private KonbitPlatform.Said said = new KonbitPlatform.Said(-1, "");

    NothingInClearIT(KonbitPlatform platform) {
        this.platform = platform;
        this.organizer = platform.organizer("altagracia");
    }

    @BeforeAll
    void canaries_sing() throws IOException {
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
        are_looked_for_beside_three_that_are_planted();
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

    /** What the search must find, lest it find nothing because it can't. */
    private void are_looked_for_beside_three_that_are_planted() throws IOException {
        var words = IntStream.range(0, CANARIES)
                .boxed()
                .flatMap(i -> Stream.of(name(i), "+" + phone(i), mail(i)))
                .collect(Collectors.toCollection(ArrayList::new));
        words.add(REFUSED);
        words.addAll(secrets);
        var list = Files.createTempFile(Path.of("target"), "words-", ".txt");
        Files.write(list, words);
        var logs = platform.data().resolve("logs");
        var plain = logs.resolve("planted-plain.log");
        var encoded = logs.resolve("planted-base64.log");
        var parted = logs.resolve("planted-parted.log");
        planted = List.of(
                "✗ logs/planted-base64.log: line %d, as base64".formatted(words.indexOf(mail(5)) + 1),
                "✗ logs/planted-parted.log: line %d, as digits".formatted(words.indexOf("+" + phone(6)) + 1),
                "✗ logs/planted-plain.log: line %d, as plain".formatted(words.indexOf(name(4)) + 1));
        try {
            Files.writeString(plain, "Of " + name(4).toUpperCase(Locale.ROOT) + " something is said.");
            Files.writeString(encoded, Base64.getEncoder().encodeToString(("to " + mail(5)).getBytes(UTF_8)));
            Files.writeString(parted, phone(6).replaceAll("...", "$0 "));
            said = platform.launch(Duration.ofMinutes(4), "canary", "--also", list.toString());
        } finally {
            for (var file : List.of(plain, encoded, parted)) Files.deleteIfExists(file);
        }
    }

    @Test
    void no_database_topic_file_or_figure_holds_a_canary_but_where_one_was_planted() {
        assertThat(said.exit()).as(said.text()).isOne();
        assertThat(said.text().lines().filter(line -> line.startsWith("✗")))
                .as(said.text())
                .containsExactlyElementsOf(planted);
    }

    @Test
    void all_that_is_kept_is_looked_through_and_so_is_where_people_are() {
        assertThat(said.text())
                .contains(
                        "database collectives ",
                        "database campaigns ",
                        "database notifications ",
                        "database gateway ",
                        "database local ",
                        "topics ",
                        "files in logs ",
                        "files in kafka ",
                        "files in mongodb ",
                        "figures ",
                        "20 canaries told",
                        "Handles, which are no secret, were seen of 20 in databases and of 20 in topics.");
    }

    @Test
    void the_launcher_s_own_canaries_are_erased() {
        assertThat(said.text()).contains("20 canaries erased");
        assertThat(organizer
                        .get("/api/people?limit=50&q=kanari.")
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void the_master_keys_are_their_owner_s_alone() throws IOException {
        try (var secrets = Files.list(platform.data().resolve("secrets"))) {
            assertThat(secrets.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
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
