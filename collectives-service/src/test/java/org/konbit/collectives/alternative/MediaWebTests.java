package org.konbit.collectives.alternative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.alternative.BringMedium.Brought;
import org.konbit.collectives.media.MediaFixtures;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class MediaWebTests {
    private static final String MEDIA = "/api/alternatives/{id}/media";
    private static final String MEDIUM = "/api/alternatives/{id}/media/{medium}";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    BringMedium bringMedium;

    private String alternative(String state) {
        return text(
                body(
                        HttpStatus.CREATED,
                        api.post(ORGANIZER, """
                                {"kind": "NEW", "title": "Konpòs", "problem": "Tè fatige", "practice": "Fèy",
                                 "territory": "%s", "state": "%s"}""".formatted(seed.territory("Hinche"), state), "/api/alternatives")),
                "id");
    }

    private JsonNode bring(String alternative, String mediaType, byte[] file) {
        return body(HttpStatus.CREATED, api.bring(ORGANIZER, mediaType, file, MEDIA, alternative));
    }

    @Test
    void a_picture_is_given_out_without_what_it_told_of_where_it_was_made() {
        var alternative = alternative("SHARED");
        var kept = bring(alternative, "image/jpeg", MediaFixtures.jpeg(120, 60, 6));

        assertThat(kept.get("width").intValue()).isEqualTo(60);
        assertThat(kept.get("height").intValue()).isEqualTo(120);
        var member = seed.person(seed.territory("Mirebalais")).calling();
        var given = api.get(member, MEDIUM, alternative, text(kept, "id"));
        assertThat(given).hasStatus(HttpStatus.OK);
        var answer = given.getResponse();
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("inline; filename=\"%s.jpg\"".formatted(text(kept, "id")));
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getContentAsByteArray()).hasSize(kept.get("bytes").intValue());
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain(MediaFixtures.TRACE);
        assertThat(api.getIfNoneMatch(member, Api.etag(given), MEDIUM, alternative, text(kept, "id")))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void nothing_in_the_database_tells_of_it_either() {
        var alternative = alternative("SHARED");
        bring(alternative, "image/png", MediaFixtures.png(30, 20));
        bring(alternative, "audio/mpeg", MediaFixtures.mp3(20));
        bring(alternative, "audio/ogg", MediaFixtures.opus(3));
        bring(alternative, "image/webp", MediaFixtures.webp(64, 32));

        var listed = body(HttpStatus.OK, api.get(ORGANIZER, MEDIA, alternative)).get("items");
        assertThat(listed.valueStream().map(item -> text(item, "mediaType")))
                .containsExactly("image/png", "audio/mpeg", "audio/ogg", "image/webp");
        for (var collection : new String[] {"media.files", "media.chunks", "medium"}) {
            assertThat(mongo.getCollection(collection).find())
                    .as(collection)
                    .isNotEmpty()
                    .allSatisfy(stored -> assertThat(asText(stored)).doesNotContain(MediaFixtures.TRACE));
        }
    }

    private static String asText(Document stored) {
        return stored.get("data") instanceof Binary data
                ? new String(data.getData(), StandardCharsets.ISO_8859_1)
                : stored.toJson();
    }

    @Test
    void what_is_removed_leaves_nothing() {
        var alternative = alternative("SHARED");
        var medium = text(bring(alternative, "image/png", MediaFixtures.png(30, 20)), "id");

        assertThat(api.delete(seed.person(seed.territory("Mirebalais")).calling(), MEDIUM, alternative, medium))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.delete(ORGANIZER, MEDIUM, alternative, medium)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(api.get(ORGANIZER, MEDIUM, alternative, medium)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(api.get(ORGANIZER, MEDIA, alternative)).get("items").size())
                .isZero();
        var id = UUID.fromString(medium);
        assertThat(mongo.getCollection("media.files").countDocuments(new Document("_id", id)))
                .isZero();
        assertThat(mongo.getCollection("media.chunks").countDocuments(new Document("files_id", id)))
                .isZero();
        assertThat(api.delete(ORGANIZER, MEDIUM, alternative, medium)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void of_a_draft_they_are_seen_at_home_only() {
        var draft = alternative("DRAFT");
        var medium = text(bring(draft, "image/png", MediaFixtures.png(30, 20)), "id");
        var stranger = seed.person(seed.territory("Mirebalais")).calling();

        assertThat(api.get(stranger, MEDIA, draft)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.get(stranger, MEDIUM, draft, medium)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(bring(stranger, draft)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(bring(stranger, alternative("SHARED"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.get(ORGANIZER, MEDIUM, alternative("SHARED"), medium)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult bring(Caller caller, String alternative) {
        return api.bring(caller, "image/png", MediaFixtures.png(3, 2), MEDIA, alternative);
    }

    @Test
    void what_is_not_what_it_says_or_too_large_is_refused() {
        var alternative = alternative("SHARED");

        refused(HttpStatus.UNPROCESSABLE_CONTENT, "medium-of-another-kind", alternative, "image/jpeg", png());
        refused(HttpStatus.UNPROCESSABLE_CONTENT, "medium-unreadable", alternative, "image/webp", brokenWebp());
        refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "medium-too-many-pixels",
                alternative,
                "image/png",
                MediaFixtures.pngThatSaysItIs(60_000, 60_000));
        refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "medium-too-many-scans",
                alternative,
                "image/jpeg",
                MediaFixtures.jpegOfScans(2000));
        refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", alternative, "image/svg+xml", png());
        var large = new byte[5 * 1024 * 1024 + 1];
        refused(HttpStatus.CONTENT_TOO_LARGE, "too-large", alternative, "image/png", large);
        assertThat(body(api.get(ORGANIZER, MEDIA, alternative)).get("items").size())
                .isZero();
    }

    private static byte[] png() {
        return MediaFixtures.png(30, 20);
    }

    private static byte[] brokenWebp() {
        return Arrays.copyOf(MediaFixtures.webp(30, 20), 40);
    }

    private void refused(HttpStatus status, String problem, String alternative, String mediaType, byte[] file) {
        var answer = api.bring(ORGANIZER, mediaType, file, MEDIA, alternative);
        assertThat(text(body(status, answer), "type")).isEqualTo("urn:konbit:problem:" + problem);
    }

    @Test
    void there_are_so_many_and_no_more() {
        var alternative = alternative("SHARED");
        for (int i = 0; i < 20; i++) bring(alternative, "image/webp", MediaFixtures.webp(30, 20));

        refused(HttpStatus.CONFLICT, "media-full", alternative, "image/png", png());
    }

    @Test
    void there_are_no_more_by_a_race_either() throws Exception {
        var alternative = alternative("SHARED");
        for (int i = 0; i < 19; i++) bring(alternative, "image/webp", MediaFixtures.webp(30, 20));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var brought = new ArrayList<Future<Brought>>();
            var start = new CountDownLatch(6);
            for (int i = 0; i < 6; i++) {
                brought.add(threads.submit(() -> bringMedium.bring(
                        AlternativeId.of(alternative),
                        "image/webp",
                        () -> {
                            start.countDown();
                            await(start);
                            return MediaFixtures.webp(30, 20);
                        },
                        ORGANIZER)));
            }
            for (var one : brought) assertThat(one.get()).isInstanceOfAny(Brought.Kept.class, Brought.Full.class);
        }

        assertThat(body(api.get(ORGANIZER, MEDIA, alternative)).get("items").size())
                .isEqualTo(20);
    }

    @Test
    void whoever_sends_slowly_keeps_nobody_waiting() throws Exception {
        var alternative = alternative("SHARED");
        var sending = new CountDownLatch(8);
        var sent = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> bringMedium.bring(
                        AlternativeId.of(alternative),
                        "image/webp",
                        () -> {
                            sending.countDown();
                            await(sent);
                            return brokenWebp();
                        },
                        ORGANIZER));
            }
            await(sending);
            try {
                bring(alternative, "image/webp", MediaFixtures.webp(30, 20));
            } finally {
                sent.countDown();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
