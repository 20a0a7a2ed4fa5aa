package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What somebody who means harm sends, at every call that the services describe and at each service's own port. */
@Order(3)
@ExtendWith(KonbitPlatform.Shared.class)
class HostileIT {
    private static final Path DESCRIPTIONS = Path.of("../contracts/openapi");

    /** What is decided by services and never by who calls, where a body has no such field. */
    private static final List<String> NOT_THEIRS =
            List.of("id", "roles", "state", "version", "createdBy", "verified", "platformWide");

    private static final Pattern ADDRESS = Pattern.compile("(?i)ur[il]|webhook|callback|picture|image|avatar|link");
    private static final int GUESSES = 50_000;
    private static final int AT_ONCE = 8;
    private static final String GUESSED = "hostile.guessed";
    private static final String PHONE = "+18095550199";
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final KonbitPlatform platform;

    HostileIT(KonbitPlatform platform) {
        this.platform = platform;
    }

    /** One call that takes JSON, with the fields that it knows. */
    record Call(String service, String method, String path, JsonNode schema, Set<String> fields) {
        boolean takesAnything(String field) {
            var of = schema.path(field);
            return of.path("type").asString("").equals("object")
                    && of.path("additionalProperties").isObject()
                    && of.path("additionalProperties").isEmpty();
        }

        Http.Answer send(Http caller, Object body) {
            var to = path.replace("{code}", "HT")
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            return caller.send(
                    method,
                    to,
                    Http.JSON.writeValueAsString(body),
                    method.equals("POST")
                            ? List.of("Idempotency-Key", UUID.randomUUID().toString())
                            : List.of());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Call> calls() {
        return Stream.of("collectives-service", "campaigns-service", "notifications-service", "gateway")
                .flatMap(HostileIT::callsOf)
                // By whoever runs on the same machine and knows its secret alone.
                .filter(call -> !call.path().startsWith("/local/"));
    }

    private static Stream<Call> callsOf(String service) {
        var description = description(service);
        return description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("requestBody"))
                        .flatMap(operation -> {
                            var schema = operation
                                    .getValue()
                                    .at("/requestBody/content/application~1json/schema/$ref")
                                    .asString("");
                            if (schema.isEmpty()) return Stream.of();
                            var known = description.at(schema.substring(1) + "/properties");
                            return Stream.of(new Call(
                                    service,
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    known,
                                    Set.copyOf(known.propertyNames())));
                        }));
    }

    private static JsonNode description(String service) {
        try {
            return Http.JSON.readTree(Files.readString(DESCRIPTIONS.resolve(service + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Http mayAll(Call call) {
        return call.path().startsWith("/api/me/")
                ? platform.caller(UUID.randomUUID(), "hostile", List.of("MEMBER"), false)
                : platform.organizer("altagracia");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nobody_sets_what_is_not_theirs_to_set(Call call) {
        var body = new LinkedHashMap<String, Object>();
        for (var field : NOT_THEIRS) if (!call.fields().contains(field)) body.put(field, "ORGANIZER");
        var answer = call.send(mayAll(call), body);
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(pointers(answer))
                .containsAll(body.keySet().stream().map(field -> "/" + field).toList());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void an_operator_of_the_database_is_no_value(Call call) {
        for (var operator : List.of(Map.of("$gt", ""), Map.of("$ne", "x"), Map.of("$where", "sleep(10000)"))) {
            var body = new LinkedHashMap<String, Object>();
            for (var field : call.fields()) body.put(field, operator);
            if (body.isEmpty()) continue;
            var answer = call.send(mayAll(call), body);
            assertThat(answer.status()).as(answer.text()).isIn(400, 422);
            // What a browser's extensions say may be anything, and is read by nobody.
            call.fields().stream().filter(call::takesAnything).forEach(body::remove);
            var named = fields(answer);
            if (named.containsAll(body.keySet())) continue;
            // What is only looked at when all else is right.
            body.keySet().removeAll(named);
            for (var text : List.of("title", "body")) {
                if (named.contains(text)) body.put(text, Map.of("fr", "Texte"));
            }
            answer = call.send(mayAll(call), body);
            assertThat(answer.status()).as(answer.text()).isIn(400, 422);
            named.addAll(fields(answer));
            assertThat(named).as(answer.text()).containsAll(body.keySet());
        }
    }

    @Test
    void an_operator_of_the_database_is_no_parameter() {
        var organizer = platform.organizer("altagracia");
        var asked = 0;
        for (var service : List.of("collectives-service", "campaigns-service", "notifications-service")) {
            for (var path : description(service).path("paths").properties()) {
                var parameters = path.getValue().at("/get/parameters");
                for (var parameter : parameters) {
                    if (!parameter.path("in").asString().equals("query")) continue;
                    var to = path.getKey()
                            .replace("{code}", "HT")
                            .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                    var name = parameter.path("name").asString();
                    for (var query : List.of(
                            Http.encoded(name + "[$ne]") + "=x",
                            name + "=" + Http.encoded("{\"$ne\":null}"),
                            name + "=" + Http.encoded("'||'1'=='1"),
                            name + "=" + Http.encoded(".*$(){}[]\\"))) {
                        var answer = organizer.begin(to + "?" + query);
                        assertThat(answer.status())
                                .as(answer.request() + " " + answer.text())
                                .isIn(200, 400, 401, 403, 404, 422);
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
    }

    /** Nothing that is sent is fetched, so that nobody has Konbit ask an address within its own network. */
    @Test
    void no_call_takes_an_address_to_fetch() {
        assertThat(calls().flatMap(call -> call.schema().properties().stream()
                        .filter(field -> ADDRESS.matcher(field.getKey()).find()
                                || field.getValue().path("format").asString("").startsWith("ur"))
                        .map(field -> call + " " + field.getKey())))
                .as("but where a member's browser is sent back to")
                .containsExactly("POST /api/programs redirectUris");
    }

    @Test
    void nobody_changes_what_a_patch_may_not_reach() {
        var organizer = platform.organizer("altagracia");
        Imported.dominicanTerritories(organizer);
        var host = organizer
                .post("/api/collectives", Map.of("type", "ASSEMBLY", "name", "Asamblea", "territory", "DO.03"))
                .is(201)
                .id();
        var campaign = Map.of(
                "title", Map.of("es", "Semillas"),
                "demands", List.of(Map.of("es", "Semillas")),
                "hosts", List.of(host),
                "scope", List.of("DO.03"),
                "period", Map.of("from", "2030-01-01", "to", "2030-02-01"));
        var id = await("campaigns knows the collective")
                .atMost(Duration.ofSeconds(60))
                .until(() -> organizer.post("/api/campaigns", campaign), answer -> answer.status() == 201)
                .id();
        var path = "/api/campaigns/" + id;
        var before = organizer.get(path).is(200).text();
        for (var field : List.of("id", "state", "version", "createdBy", "history", "$set", "_id", "_class")) {
            var answer = organizer.patch(path, Map.of(field, "CLOSED"));
            assertThat(answer.status()).as(field + " " + answer.text()).isIn(400, 422);
            assertThat(pointers(answer)).contains("/" + field);
        }
        assertThat(organizer.get(path).is(200).text()).isEqualTo(before);
    }

    static Stream<Integer> ports() {
        return Stream.of(8080, 8081, 8082, 8083);
    }

    @ParameterizedTest
    @MethodSource("ports")
    void what_anyone_can_make_opens_nothing_anywhere(int port) throws GeneralSecurityException {
        var known = platform.anonymous().get("/oauth2/jwks").is(200).json().at("/keys/0");
        var within = platform.anonymous().get("/internal/jwks").is(200).json().at("/keys/0");
        var tokens = new ArrayList<String>();
        for (var key : List.of(known, within)) {
            var id = key.path("kid").asString();
            for (var type : List.of("at+jwt", "konbit-internal+jwt", "JWT")) {
                tokens.add(unsigned("none", type, id) + ".");
                tokens.add(mac(unsigned("HS256", type, id), key.toString()));
                tokens.add(mac(unsigned("HS256", type, id), key.path("x").asString()));
                tokens.add(signed(unsigned("ES256", type, id)));
                tokens.add(signed(unsigned("ES256", type, "another")));
            }
        }
        tokens.addAll(List.of("", ".", "..", "a.b.c", "x".repeat(4_000)));
        // A client's own, as given by the gateway.
        if (port != 8080) tokens.add(platform.organizer("altagracia").token());
        var path = switch (port) {
            case 8082 -> "/api/campaigns";
            case 8083 -> "/api/conversations";
            default -> "/api/people";
        };
        for (var token : tokens) {
            var answer = new Http(platform.address(port), token).get(path);
            assertThat(answer.status()).as(token).isEqualTo(401);
            assertThat(answer.at("/type")).isEqualTo("urn:konbit:problem:unauthenticated");
        }
    }

    @Test
    void a_browsers_cookie_opens_nothing_at_a_services_own_port() {
        for (var port : List.of(8081, 8082, 8083)) {
            var answer = new Http(platform.address(port), null)
                    .send("GET", "/api/people", "", List.of("Cookie", "konbit-session=" + UUID.randomUUID()));
            assertThat(answer.status()).isEqualTo(401);
        }
    }

    /** Of a million codes one is right, and five may be tried: after that the right one is none either. */
    @Test
    void fifty_thousand_guesses_open_nothing() throws Exception {
        var organizer = platform.organizer("altagracia");
        Imported.dominicanTerritories(organizer);
        Imported.csv(
                organizer,
                "people",
                "handle,display_name,language,territory\r\n%s,Alguien,es,DO.03\r\n".formatted(GUESSED));
        Imported.csv(organizer, "contact-points", "handle,kind,value\r\n%s,phone,%s\r\n".formatted(GUESSED, PHONE));
        var anyone = platform.anonymous();
        var challenge = anyone.post("/api/sign-in/challenges", Map.of("contact", PHONE))
                .is(202)
                .id();
        var code = await("the code")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> platform.phonesAndMailboxes().textsTo(PHONE).stream()
                                .flatMap(text -> CODE.matcher(text.path("text").asString())
                                        .results())
                                .map(MatchResult::group)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Future<Long>>();
            for (var thread = 0; thread < AT_ONCE; thread++) {
                all.add(threads.submit(() -> letIn(anyone, challenge, code)));
            }
            for (var some : all) assertThat(some.get()).isZero();
        }
        assertThat(answered(anyone, challenge, code)).isEqualTo(403);
    }

    /** With any code but the right one: by luck nobody proves anything. */
    private static long letIn(Http anyone, String challenge, String right) {
        return IntStream.range(0, GUESSES / AT_ONCE)
                .mapToObj(guess -> "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000)))
                .filter(code -> !code.equals(right) && answered(anyone, challenge, code) != 403)
                .count();
    }

    private static int answered(Http anyone, String challenge, String code) {
        return anyone.post("/api/sign-in/challenges/" + challenge + "/answer", Map.of("code", code))
                .status();
    }

    private static Set<String> fields(Http.Answer answer) {
        return pointers(answer).stream()
                .map(pointer -> pointer.split("/", -1)[1])
                .collect(Collectors.toSet());
    }

    private static List<String> pointers(Http.Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }

    private static String unsigned(String algorithm, String type, String key) {
        var now = Instant.now().getEpochSecond();
        var header = Map.of("alg", algorithm, "typ", type, "kid", key);
        var claims = Map.of(
                "iss",
                "konbit-gateway",
                "aud",
                List.of("konbit", "konbit-services"),
                "sub",
                UUID.randomUUID(),
                "handle",
                "root",
                "roles",
                List.of("ORGANIZER", "OPERATOR", "GATEWAY"),
                "platform_wide",
                true,
                "iat",
                now - 1,
                "exp",
                now + 600);
        return encoded(Http.JSON.writeValueAsBytes(header)) + "." + encoded(Http.JSON.writeValueAsBytes(claims));
    }

    private static String mac(String unsigned, String secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return unsigned + "." + encoded(mac.doFinal(unsigned.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String signed(String unsigned) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(generator.generateKeyPair().getPrivate());
        signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
        return unsigned + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
