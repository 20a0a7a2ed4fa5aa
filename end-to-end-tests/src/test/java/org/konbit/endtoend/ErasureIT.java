package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
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
        assertThat(placesOf(platform)).contains("collectives.person", "notifications.recipients");
        var counted = List.of("/api/actions/" + action, "/api/dispatches/" + dispatch);
        var before = counted.stream().map(path -> counts(organizer, path)).toList();

        browser.change("DELETE", "/api/me", "").is(202);

        browser.get("/api/me/inbox").is(401);
        organizer.get("/api/people/" + id).is(404);
        await("nothing is held on them")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(placesOf(platform)).isEmpty());
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
        // The handle is free: whoever is entered by it is somebody else.
        var next = organizer
                .post(
                        "/api/people",
                        Map.of("handle", HANDLE, "displayName", "Otra", "language", "es", "territory", HOME))
                .is(201)
                .id();
        assertThat(next).isNotEqualTo(id);
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

    /** The collections that know the handle. */
    private static Set<String> placesOf(KonbitPlatform platform) throws IOException {
        return Stored.kept(platform).entrySet().stream()
                .filter(kept -> kept.getValue().stream().anyMatch(document -> document.contains(HANDLE)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
