package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member who was told, answered, wrote and signed in is erased, and then looked for wherever people are kept. */
@Order(4)
@ExtendWith(KonbitPlatform.Shared.class)
class ErasureIT {

    private static final String HANDLE = "zzerased.marie";
    private static final String HOME = "DO.12";
    private static final String PHONE = "+180900097004";

    @Test
    void whoever_is_erased_takes_what_is_held_on_them_and_is_nowhere_within_a_minute_and_what_they_counted_for_stays(
            KonbitPlatform platform) throws IOException {
        var somebody = new Reachable(platform, HANDLE, HOME, PHONE);
        somebody.isTold("Antes");
        var organizer = platform.organizer("altagracia");
        var action = DraftedAction.in(HOME, "Siembra", organizer);
        var dispatch = organizer
                .post("/api/actions/" + action + "/announce", Map.of())
                .is(200)
                .at("/dispatch");
        Dispatches.delivered(organizer, dispatch, 1);
        platform.phonesAndMailboxes().answer(PHONE, "WI 2");
        await("the answer counts")
                .atMost(Duration.ofSeconds(30))
                .until(() -> counts(organizer, "/api/actions/" + action).contains("\"accepted\":1"));
        platform.phonesAndMailboxes().answer(PHONE, "Dónde es?");
        var id = organizer
                .get("/api/people?q=" + HANDLE)
                .is(200)
                .json()
                .at("/items/0/id")
                .asString();
        var token = platform.member(HANDLE);
        var browser = SignedIn.with(platform, PHONE);
        var exported = export(platform, token);
        assertThat(exported.keySet())
                .containsExactlyInAnyOrder(
                        "index.html", "collectives.json", "campaigns.json", "notifications.json", "gateway.json");
        assertThat(exported.get("index.html"))
                .contains("<html lang=\"es\">", "Alguien", PHONE, "Siembra", "WI 2")
                // What has no word in the member's language.
                .doesNotContain("<code>");
        assertThat(Http.JSON
                        .readTree(exported.get("campaigns.json"))
                        .at("/pledges/0/headcount")
                        .asInt())
                .isEqualTo(2);
        assertThat(placesOf(platform, HANDLE)).contains("collectives.person", "notifications.recipients");
        await("the question waits for organizers")
                .atMost(Duration.ofSeconds(30))
                .until(() -> conversations(organizer).contains(id));
        var tracks = tracksOf(platform, UUID.fromString(id));
        assertThat(placesWith(platform, tracks))
                .contains("notifications.recipients", "notifications.inboundMessage", "notifications.conversations");
        var counted = List.of("/api/actions/" + action, "/api/dispatches/" + dispatch);
        var before = counted.stream().map(path -> counts(organizer, path)).toList();

        browser.change("DELETE", "/api/me", "").is(202);

        browser.get("/api/me/inbox").is(401);
        organizer.get("/api/people/" + id).is(404);
        await("nothing is held on them").atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(placesOf(platform, HANDLE)).isEmpty();
            assertThat(placesWith(platform, tracks)).isEmpty();
        });
        assertThat(conversations(organizer)).doesNotContain(id);
        assertThat(Stored.recordsOf(platform, "collectives.people"))
                .filteredOn(record -> Stored.text(record.key()).equals(id))
                .last()
                .satisfies(last -> assertThat(last.value()).isNull());
        token.get("/api/me/contact-points").is(404);
        token.get("/api/me/export").is(404);
        token.send("DELETE", "/api/me", "", List.of()).is(202);
        assertThat(counted.stream().map(path -> counts(organizer, path)).toList())
                .isEqualTo(before);
        assertThat(organizer
                        .post("/api/audiences/preview", Map.of("territories", List.of(HOME)))
                        .is(200)
                        .json()
                        .path("people")
                        .asInt())
                .isZero();
        // Listed with a proof, they are erased again where a backup brought them back; it is told again.
        var operator = platform.caller(UUID.randomUUID(), "operator", List.of("OPERATOR"), false);
        var listed = operator.all("/api/erasures?limit=200").stream()
                .filter(erased -> erased.path("person").asString().equals(id))
                .toList();
        assertThat(operator.post("/api/erasures", Map.of("people", listed))
                        .is(200)
                        .text())
                .contains(id);
        // The handle is free: whoever is entered by it is somebody else.
        var next = organizer
                .post(
                        "/api/people",
                        Map.of("handle", HANDLE, "displayName", "Otra", "language", "es", "territory", HOME))
                .is(201)
                .id();
        assertThat(next).isNotEqualTo(id);
    }

    @Test
    void a_word_from_the_phone_erases_its_holder_everywhere_and_nothing_answers_it(KonbitPlatform platform)
            throws IOException {
        var handle = "zzduress.pedro";
        var phone = "+180900097005";
        var somebody = new Reachable(platform, handle, "DO.14", phone);
        somebody.isTold("Antes");
        var organizer = platform.organizer("altagracia");
        var id = organizer
                .get("/api/people?q=" + handle)
                .is(200)
                .json()
                .at("/items/0/id")
                .asString();
        var token = platform.member(handle);
        token.send("PUT", "/api/me/preferences", "{\"duressWord\": \"Zzmango dous\"}", List.of())
                .is(200);
        var before = platform.phonesAndMailboxes().textsTo(phone).size();

        platform.phonesAndMailboxes().answer(phone, "zzmango dous!");
        // The provider brings it again.
        platform.phonesAndMailboxes().answer(phone, "zzmango dous!");

        await("nothing is held on them")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(placesOf(platform, handle)).isEmpty());
        organizer.get("/api/people/" + id).is(404);
        token.get("/api/me/contact-points").is(404);
        assertThat(Stored.recordsOf(platform, "collectives.people"))
                .filteredOn(record -> Stored.text(record.key()).equals(id))
                .last()
                .satisfies(last -> assertThat(last.value()).isNull());
        Stored.awaitAllHeard(platform);
        assertThat(platform.phonesAndMailboxes().textsTo(phone)).hasSize(before);
        assertThat(organizer.get("/api/conversations?limit=200").is(200).text()).doesNotContain(id);
        try (var logs = Files.walk(platform.data().resolve("logs"))) {
            assertThat(logs.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .noneSatisfy(log -> assertThat(Files.readString(log)).containsIgnoringCase("zzmango"));
        }
    }

    private static Map<String, String> export(KonbitPlatform platform, Http caller) {
        var request = HttpRequest.newBuilder(platform.gateway().resolve("/api/me/export"))
                .header("Authorization", "Bearer " + caller.token())
                .timeout(Duration.ofSeconds(60))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            var files = new HashMap<String, String>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.put(entry.getName(), Stored.text(zip.readAllBytes()));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String counts(Http organizer, String path) {
        return organizer.get(path).is(200).json().path("counts").toString();
    }

    private static String conversations(Http organizer) {
        return organizer.get("/api/conversations?limit=200").is(200).text();
    }

    /** By what a phone is found again, and what is sealed with it: its blind index, and number and words of each text. */
    private static Set<String> tracksOf(KonbitPlatform platform, UUID person) throws IOException {
        var tracks = new HashSet<String>();
        for (var document : Stored.kept(platform).getOrDefault("notifications.inboundMessage", List.of())) {
            var text = BsonDocument.parse(document);
            var who = text.getDocument("who");
            if (!who.containsKey("person") || !who.getBinary("person").asUuid().equals(person)) continue;
            tracks.add(text.getString("sender").getValue());
            for (var sealed : List.of("from", "text")) {
                var bytes = text.getDocument(sealed).getBinary("bytes").getData();
                tracks.add(Base64.getEncoder().encodeToString(bytes));
            }
        }
        assertThat(tracks).as("an answer and a question, from one phone").hasSize(5);
        return tracks;
    }

    /** The collections that know the handle. */
    private static Set<String> placesOf(KonbitPlatform platform, String handle) throws IOException {
        return placesWith(platform, Set.of(handle));
    }

    private static Set<String> placesWith(KonbitPlatform platform, Set<String> anyOf) throws IOException {
        return Stored.kept(platform).entrySet().stream()
                .filter(kept -> kept.getValue().stream()
                        .anyMatch(document -> anyOf.stream().anyMatch(document::contains)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
