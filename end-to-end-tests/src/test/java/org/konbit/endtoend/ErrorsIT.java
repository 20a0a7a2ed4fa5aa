package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every service says to a wrong request, through the gateway: a clear problem, and nothing half done. */
@Order(3)
@ExtendWith(KonbitPlatform.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsIT {

    private final KonbitPlatform platform;
    private final Http organizer;
    private String host = "";

    ErrorsIT(KonbitPlatform platform) {
        this.platform = platform;
        this.organizer = platform.organizer("altagracia");
    }

    /**
     * One creating call of a service.
     *
     * @param territory pointer to the first territory in it
     * @param list where what it creates is listed, if it is
     */
    record Call(String service, String path, Map<String, Object> body, String territory, String list) {
        @Override
        public String toString() {
            return service;
        }

        Map<String, Object> with(String field, Object value) {
            var changed = new LinkedHashMap<>(body);
            changed.put(field, value);
            return changed;
        }
    }

    Stream<Call> calls() {
        return Stream.of(
                new Call(
                        "collectives",
                        "/api/collectives",
                        Map.of("type", "FARMERS_GROUP", "name", "Los del error", "territory", "DO.02"),
                        "/territory",
                        "/api/collectives?territory=DO.02&limit=200"),
                new Call(
                        "campaigns",
                        "/api/campaigns",
                        Map.of(
                                "title", Map.of("es", "Errores"),
                                "demands", List.of(Map.of("es", "Ninguno")),
                                "hosts", List.of(host),
                                "scope", List.of("DO.02"),
                                "period", Map.of("from", "2030-01-01", "to", "2030-02-01")),
                        "/scope/0",
                        "/api/campaigns?limit=200"),
                new Call(
                        "notifications",
                        "/api/messages",
                        Map.of(
                                "title", Map.of("es", "Errores"),
                                "body", Map.of("es", "Ninguno"),
                                "audience", Map.of("territories", List.of("DO.02"))),
                        "/audience/territories/0",
                        ""));
    }

    @BeforeAll
    void a_country_and_a_collective() {
        Imported.dominicanTerritories(organizer);
        host = organizer
                .post("/api/collectives", Map.of("type", "ASSEMBLY", "name", "Asamblea", "territory", "DO.03"))
                .is(201)
                .id();
        await("every service knows the country and the collective")
                .atMost(Duration.ofSeconds(30))
                .until(() -> calls().allMatch(
                                call -> organizer.post(call.path(), call.body()).status() < 400));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void wrong_json(Call call) {
        var before = listed(call);
        isProblem(organizer.send("POST", call.path(), "{\"name\": ", List.of()), 400);
        isProblem(organizer.send("POST", call.path(), "[1, 2]", List.of()), 400, 422);
        isProblem(organizer.send("POST", call.path(), "", List.of()), 400);
        assertThat(listed(call)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void an_unknown_field(Call call) {
        var before = listed(call);
        var answer = isProblem(organizer.post(call.path(), call.with("surprise", 1)), 400, 422);
        assertThat(pointers(answer)).contains("/surprise");
        assertThat(listed(call)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_wrong_type(Call call) {
        var before = listed(call);
        var field = call.territory().split("/")[1];
        var answer = isProblem(organizer.post(call.path(), call.with(field, 5)), 400, 422);
        assertThat(pointers(answer)).anyMatch(pointer -> pointer.startsWith("/" + field));
        assertThat(listed(call)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void an_unknown_territory(Call call) {
        var before = listed(call);
        var text = Http.JSON.writeValueAsString(call.body()).replace("DO.02", "ATLANTIS");
        var answer = isProblem(organizer.send("POST", call.path(), text, List.of()), 422);
        assertThat(pointers(answer)).contains(call.territory());
        assertThat(listed(call)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void every_wrong_field_at_once(Call call) {
        var answer = isProblem(organizer.post(call.path(), Map.of()), 400, 422);
        assertThat(pointers(answer)).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_body_of_2_MiB(Call call) {
        var before = listed(call);
        isProblem(organizer.post(call.path(), call.with("surprise", "x".repeat(2 << 20))), 413);
        assertThat(listed(call)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void no_token_a_wrong_token_and_a_member_s(Call call) {
        var before = listed(call);
        isProblem(platform.anonymous().post(call.path(), call.body()), 401);
        isProblem(new Http(platform.gateway(), "not-a-token").post(call.path(), call.body()), 401);
        Imported.csv(
                organizer, "people", "handle,display_name,language,territory\r\ndo.bystander,Alguien,es,DO.03\r\n");
        isProblem(platform.member("do.bystander").post(call.path(), call.body()), 403);
        assertThat(listed(call)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_reused_idempotency_key(Call call) {
        var key = UUID.randomUUID().toString();
        var before = listed(call);
        var first = organizer.post(call.path(), call.body(), "Idempotency-Key", key);
        assertThat(first.status()).as(first.text()).isBetween(200, 299);
        var again = organizer.post(call.path(), call.body(), "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.json()).isEqualTo(first.json());
        isProblem(organizer.post(call.path(), call.with("title", "another"), "Idempotency-Key", key), 422);
        if (!call.list().isEmpty()) assertThat(listed(call)).isEqualTo(before + 1);
    }

    @Test
    void an_action_in_or_for_a_territory_that_does_not_exist() {
        var campaign = calls().filter(call -> call.service().equals("campaigns"))
                .findFirst()
                .orElseThrow();
        var path = campaign.path() + "/"
                + organizer.post(campaign.path(), campaign.body()).is(201).id() + "/actions";
        var answer = isProblem(
                organizer.post(
                        path,
                        Map.of(
                                "kind", "MARCH",
                                "title", Map.of("es", "Marcha"),
                                "place", Map.of("name", "Aquí", "territory", "ATLANTIS"),
                                "startsAt", "2030-01-10T08:00:00-04:00",
                                "timeZone", "America/Santo_Domingo",
                                "exposure", "OPEN",
                                "audience", Map.of("territories", List.of("DO.02", "LEMURIA")))),
                422);
        assertThat(pointers(answer)).contains("/place/territory", "/audience/territories/1");
        assertThat(organizer.all(path + "?limit=5")).isEmpty();
    }

    static Stream<String> lists() {
        return Stream.of(
                "/api/territories?parent=DO",
                "/api/collectives?territory=DO",
                "/api/campaigns?limit=5",
                "/api/conversations?limit=5");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_bad_cursor_and_a_bad_limit(String list) {
        isProblem(organizer.get(list + "&cursor=%21%21nonsense"), 400);
        isProblem(
                organizer.get(list.replaceAll("[?&]limit=5", "")
                        .replaceFirst(
                                "$",
                                list.contains("?parent") || list.contains("?territory") ? "&limit=201" : "?limit=201")),
                400,
                422);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_body_in_parts(Call call) {
        for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=x", "text/plain")) {
            isProblem(organizer.send("POST", call.path(), "{}", List.of("Content-Type", type)), 415);
        }
    }

    Stream<Call> changeable() {
        return calls().filter(call -> !call.list().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("changeable")
    void a_stale_if_match(Call call) {
        var path = call.path() + "/"
                + organizer.post(call.path(), call.body()).is(201).id();
        var etag = organizer.get(path).is(200).headers().firstValue("ETag").orElseThrow();
        var change = call.service().equals("campaigns")
                ? Map.of("title", Map.of("es", "Cambiado"))
                : Map.of("name", "Cambiado");
        organizer.patch(path, change, "If-Match", etag).is(200);
        isProblem(organizer.patch(path, change, "If-Match", etag), 412);
        organizer.patch(path, change).is(200);
        isProblem(organizer.get(call.path() + "/" + UUID.randomUUID()), 404);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_parameter_without_a_name(String list) {
        isProblem(organizer.get(list + "&=1"), 400);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void never_a_5xx_for_odd_input(String list) {
        for (var odd : List.of("%00", "%E2%80%AE", "%24where", "'%20or%201=1", "x".repeat(3000))) {
            var answer = organizer.get(list + "&q=" + odd);
            assertThat(answer.status()).as("%s %s", list, answer.text()).isLessThan(500);
        }
    }

    private long listed(Call call) {
        return call.list().isEmpty() ? 0 : organizer.all(call.list()).size();
    }

    private static Http.Answer isProblem(Http.Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.request() + " " + answer.text()).isIn((Object[]) statuses);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.at("/title")).isNotBlank();
        assertThat(answer.text()).doesNotContain("\tat ", "Exception", "org.konbit", "stackTrace");
        return answer;
    }

    private static List<String> pointers(Http.Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }
}
