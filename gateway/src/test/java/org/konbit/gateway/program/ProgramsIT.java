package org.konbit.gateway.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.gateway.session.ClientKind;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.gateway.session.Sessions;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.EdgeTest;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs, from being registered to their end. */
@EdgeTest
class ProgramsIT {
    private static final String BACK = "https://app.konbit.test/back?from=konbit";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    ExternalTokens tokens;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionCookies cookies;

    @Autowired
    MongoTemplate database;

    @LocalServerPort
    int port;

    @BeforeEach
    void the_way_is_known() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                call("GET", "/api/campaigns", operator()).statusCode())
                        .isEqualTo(200));
        Edge.CAMPAIGNS.reset();
    }

    @Test
    void an_operator_registers_lists_and_ends_them() {
        var made = register(ActsFor.ITSELF, true, "collectives:read");
        assertThat(made.get("secret").asString()).hasSize(43);
        var listed = call("GET", "/api/programs", operator());
        assertThat(listed.body())
                .contains(made.get("id").asString())
                .doesNotContain(made.get("secret").asString(), "secretHash");
        assertThat(Objects.requireNonNull(database.findById(made.get("id").asString(), Document.class, "programs"))
                        .toJson())
                .doesNotContain(made.get("secret").asString());
        var path = "/api/programs/" + made.get("id").asString();
        assertThat(call("DELETE", path, member()).statusCode()).isEqualTo(403);
        assertThat(call("DELETE", path, operator()).statusCode()).isEqualTo(204);
        assertThat(call("DELETE", path, operator()).statusCode()).isEqualTo(404);
        assertThat(ownToken(made, "collectives:read").statusCode()).isEqualTo(401);
    }

    @Test
    void nobody_else_registers_one() {
        var organizer = bearer(new Caller(UUID.randomUUID(), "first", Set.of(Role.ORGANIZER), true));
        for (var other : List.of(member(), organizer)) {
            assertThat(post("/api/programs", "{}", other).statusCode()).isIn(403, 422);
            assertThat(post("/api/programs", request(ActsFor.ITSELF, true, List.of(), "campaigns:read"), other)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(call("GET", "/api/programs", other).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.konbit.test/back",
                "https://app.konbit.test/back#part",
                "https://someone@app.konbit.test/",
                "javascript:alert(1)",
                "data:text/html,x",
                "/back",
                "https:///back",
                "not an address"
            })
    void a_browser_is_sent_back_to_safe_addresses_only(String address) {
        var refused = post(
                "/api/programs", request(ActsFor.MEMBERS, false, List.of(BACK, address), "campaigns:read"), operator());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/redirectUris/1").doesNotContain("/redirectUris/0");
    }

    @Test
    void what_does_not_fit_together_is_not_registered() {
        for (var wrong : List.of(
                request(ActsFor.ITSELF, false, List.of(), "campaigns:read"),
                request(ActsFor.ITSELF, true, List.of(BACK), "campaigns:read"),
                request(ActsFor.MEMBERS, true, List.of(), "campaigns:read"),
                request(ActsFor.ITSELF, true, List.of(), "gateway:write"),
                request(ActsFor.ITSELF, true, List.of(), "openid"))) {
            assertThat(post("/api/programs", wrong, operator()).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void one_that_acts_for_itself_may_what_operators_may_as_far_as_its_scopes_go() throws ParseException {
        var program = register(ActsFor.ITSELF, true, "campaigns:read", "collectives:write");
        var given = JSON.readTree(ownToken(program, "campaigns:read").body());
        assertThat(given.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(given.get("expires_in").asInt()).isBetween(500, 600);
        assertThat(given.has("refresh_token")).isFalse();
        var token = "Bearer " + given.get("access_token").asString();

        assertThat(call("GET", "/api/campaigns", token).statusCode()).isEqualTo(200);
        var seen = internalToken();
        assertThat(seen.getSubject()).isEqualTo(program.get("id").asString());
        assertThat(seen.getStringListClaim("roles")).containsExactly("OPERATOR");
        assertThat(seen.getBooleanClaim("platform_wide")).isFalse();
        assertThat(seen.getClaims()).doesNotContainKeys("scope", "client_id", "grant");

        isOutOfScope("POST", "/api/campaigns", token);
        isOutOfScope("GET", "/api/territories", token);
        isOutOfScope("GET", "/api/dispatches/1", token);
        isOutOfScope("GET", "/api/nothing-here", token);
        isOutOfScope("DELETE", "/api/people/%s/sessions".formatted(UUID.randomUUID()), token);
        isOutOfScope("GET", "/api/programs", token);
        isOutOfScope("GET", "/api/me/sessions", token);
        isOutOfScope("DELETE", "/api/me", token);
        isOutOfScope("POST", "/api/sign-in/challenges", token);
        assertThat(call("GET", "/api/public/actions", token).statusCode()).isEqualTo(200);
    }

    @Test
    void who_does_not_prove_who_it_is_gets_nothing() {
        var program = register(ActsFor.ITSELF, true, "campaigns:read");
        var id = program.get("id").asString();
        var form = Map.of("grant_type", "client_credentials", "scope", "campaigns:read");
        assertThat(token(form, basic(id, "guess")).statusCode()).isEqualTo(401);
        assertThat(token(form, basic(UUID.randomUUID().toString(), "guess")).statusCode())
                .isEqualTo(401);
        assertThat(token(form, null).statusCode()).isEqualTo(401);
        assertThat(token(and(form, "client_id", id), null).statusCode()).isEqualTo(401);
        assertThat(token(form, "Bearer " + id).statusCode()).isEqualTo(401);
        assertThat(ownToken(program, "collectives:read").statusCode()).isEqualTo(400);
        assertThat(token(
                                Map.of("grant_type", "password"),
                                basic(id, program.get("secret").asString()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void its_token_is_good_for_nothing_when_it_was_ended() {
        var program = register(ActsFor.ITSELF, true, "campaigns:read");
        var token = "Bearer "
                + JSON.readTree(ownToken(program, "campaigns:read").body())
                        .get("access_token")
                        .asString();
        assertThat(call("GET", "/api/campaigns", token).statusCode()).isEqualTo(200);
        call("DELETE", "/api/programs/" + program.get("id").asString(), operator());
        isOverSoon(token);
    }

    @Test
    void forms_have_an_end() {
        var answer = token(Map.of("grant_type", "x".repeat(20_000)), null);
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void it_says_of_itself_what_it_can() {
        var said = JSON.readTree(Edge.send(Edge.to(port, "/.well-known/oauth-authorization-server"))
                .body());
        assertThat(said.get("issuer").asString()).isEqualTo("https://konbit.test");
        assertThat(said.get("token_endpoint").asString()).isEqualTo("https://konbit.test/oauth2/token");
        assertThat(said.get("jwks_uri").asString()).isEqualTo("https://konbit.test/oauth2/jwks");
        assertThat(said.get("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
    }

    @Test
    void a_member_is_asked_in_their_language_and_agrees() throws ParseException {
        var app = app(true, "campaigns:read", "campaigns:write", "notifications:read");
        var browser = new Browser();
        var asked = browser.authorize(query(app, "campaigns:read notifications:read"));
        var page = browser.page(asked, "fr-HT");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Language")).hasValue("fr");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; form-action 'self' https://app.konbit.test; frame-ancestors 'none';"
                        + " base-uri 'none'");
        assertThat(page.body())
                .contains("&lt;b&gt;L’appli&lt;/b&gt;", "voir les campagnes", "lire vos messages", browser.handle)
                .doesNotContain("<b>", "répondre pour vous");
        assertThat(browser.page(asked, "de").headers().firstValue("Content-Language"))
                .hasValue("ht");

        var back = browser.answer(page, true);
        assertThat(back.getHost()).isEqualTo("app.konbit.test");
        var answered = parameters(back);
        assertThat(answered).containsEntry("state", "the app’s own").containsEntry("from", "konbit");
        var given = exchange(app, Objects.requireNonNull(answered.get("code")), VERIFIER);
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

        var token = accessToken(given);
        assertThat(call("GET", "/api/campaigns", token).statusCode()).isEqualTo(200);
        var seen = internalToken();
        assertThat(seen.getSubject()).isEqualTo(browser.person.toString());
        assertThat(seen.getStringClaim("handle")).isEqualTo(browser.handle);
        assertThat(seen.getStringListClaim("roles")).containsExactly("MEMBER");
        isOutOfScope("PUT", "/api/actions/1/pledges/me", token);
        isOutOfScope("GET", "/api/me/export", token);
    }

    @Test
    void who_does_not_agree_gives_nothing() {
        var app = app(true, "campaigns:read");
        var browser = new Browser();
        var page = browser.page(browser.authorize(query(app, "campaigns:read")), "en");
        var answered = parameters(browser.answer(page, false));
        assertThat(answered)
                .containsEntry("error", "access_denied")
                .containsEntry("state", "the app’s own")
                .doesNotContainKey("code");
        assertThat(browser.post(page, true).statusCode()).isEqualTo(400);
    }

    @Test
    void nobody_agrees_for_another() {
        var app = app(true, "campaigns:read");
        var victim = new Browser();
        var attacker = new Browser();
        var asked = attacker.authorize(query(app, "campaigns:read"));
        var page = attacker.page(asked, "en");
        assertThat(victim.page(asked, "en").statusCode()).isEqualTo(404);
        assertThat(victim.post(page, true).statusCode()).isEqualTo(400);
        var nobody = Edge.send(Edge.to(port, "/oauth2/authorize?" + query(app, "campaigns:read")));
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("Location")).isEmpty();
        assertThat(Edge.send(Edge.to(port, "/oauth2/authorize?" + query(app, "campaigns:read"))
                                .header("Authorization", member()))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.konbit.test/back",
                "https://app.konbit.test/back?from=konbit&more=1",
                "https://app.konbit.test/back?from=konbit#x",
                "https://app.konbit.test.evil.test/back?from=konbit",
                "https://app.konbit.test@evil.test/back?from=konbit",
                "https://APP.konbit.test/back?from=konbit",
                "https://app.konbit.test/back/../evil?from=konbit",
                "http://app.konbit.test/back?from=konbit",
                "//evil.test",
                "https://evil.test/"
            })
    void a_browser_is_sent_nowhere_else(String elsewhere) {
        var app = app(true, "campaigns:read");
        var query = query(app, "campaigns:read").replace(encoded(BACK), encoded(elsewhere));
        var refused = new Browser().get("/oauth2/authorize?" + query);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void a_code_without_proof_of_who_asked_for_it_is_not_given() {
        var app = app(false, "campaigns:read");
        var asked = query(app, "campaigns:read");
        for (var weaker : List.of(
                asked.replaceFirst("&code_challenge=[^&]*", ""),
                asked.replace("S256", "plain"),
                asked.replaceFirst("&code_challenge_method=[^&]*", ""))) {
            var answered = parameters(location(new Browser().get("/oauth2/authorize?" + weaker)));
            assertThat(answered).containsEntry("error", "invalid_request").doesNotContainKey("code");
        }
    }

    @Test
    void a_stolen_code_is_worth_nothing() {
        for (var keepsSecret : new boolean[] {true, false}) {
            var app = app(keepsSecret, "campaigns:read");
            var code = codeFor(app, new Browser());
            assertThat(exchange(app, code, "another-verifier-that-is-long-enough-to-be-one-01")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(exchange(app, code, null).statusCode()).isIn(400, 401);
            assertThat(exchange(app(keepsSecret, "campaigns:read"), code, VERIFIER)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_stolen_code_is_worth_nothing_either_beside_something_to_give_back() {
        for (var keepsSecret : new boolean[] {true, false}) {
            var app = app(keepsSecret, "campaigns:read");
            var form = Map.of(
                    "grant_type",
                    "authorization_code",
                    "code",
                    codeFor(app, new Browser()),
                    "redirect_uri",
                    BACK,
                    "client_id",
                    app.get("id").asString());
            assertThat(token(and(form, "token", "x"), null).statusCode()).isIn(400, 401);
            assertThat(token(and(form, "refresh_token", "x"), null).statusCode())
                    .isIn(400, 401);
        }
    }

    @Test
    void a_code_that_is_used_again_ends_what_it_gave() {
        var app = app(false, "campaigns:read");
        var code = codeFor(app, new Browser());
        var given = exchange(app, code, VERIFIER);
        assertThat(call("GET", "/api/campaigns", accessToken(given)).statusCode())
                .isEqualTo(200);
        assertThat(exchange(app, code, VERIFIER).statusCode()).isEqualTo(400);
        isOverSoon(accessToken(given));
        assertThat(refresh(app, refreshToken(given)).statusCode()).isEqualTo(400);
    }

    @Test
    void refresh_tokens_follow_one_another_also_where_no_secret_is_kept() {
        for (var keepsSecret : new boolean[] {true, false}) {
            var app = app(keepsSecret, "campaigns:read", "notifications:read");
            var given = exchange(app, codeFor(app, new Browser()), VERIFIER);
            for (var times = 0; times < 3; times++) {
                var next = refresh(app, refreshToken(given));
                assertThat(next.statusCode()).isEqualTo(200);
                assertThat(refreshToken(next)).isNotEqualTo(refreshToken(given));
                assertThat(call("GET", "/api/campaigns", accessToken(next)).statusCode())
                        .isEqualTo(200);
                given = next;
            }
            assertThat(call("GET", "/api/campaigns", "Bearer " + refreshToken(given))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(refresh(app, accessToken(given).substring("Bearer ".length()))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_refresh_token_is_its_programs_alone() {
        var app = app(true, "campaigns:read");
        var given = exchange(app, codeFor(app, new Browser()), VERIFIER);
        var form = Map.of("grant_type", "refresh_token", "refresh_token", refreshToken(given));
        assertThat(token(and(form, "client_id", app.get("id").asString()), null).statusCode())
                .isEqualTo(401);
        assertThat(refresh(app(false, "campaigns:read"), refreshToken(given)).statusCode())
                .isEqualTo(400);
        assertThat(refresh(app, refreshToken(given)).statusCode()).isEqualTo(200);
    }

    @Test
    void one_that_is_used_again_ends_the_family() {
        var app = app(false, "campaigns:read");
        var first = exchange(app, codeFor(app, new Browser()), VERIFIER);
        var second = refresh(app, refreshToken(first));
        var third = refresh(app, refreshToken(second));
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(refresh(app, refreshToken(first)).statusCode()).isEqualTo(400);
        assertThat(refresh(app, refreshToken(third)).statusCode()).isEqualTo(400);
        isOverSoon(accessToken(third));
    }

    @Test
    void of_eight_uses_at_once_one_gets_a_token_and_the_family_is_over() throws InterruptedException {
        var app = app(false, "campaigns:read");
        var given = exchange(app, codeFor(app, new Browser()), VERIFIER);
        var answers = eightAtOnce(() -> refresh(app, refreshToken(given)));
        var good = answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(good).hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 400));
        assertThat(refresh(app, refreshToken(good.getFirst())).statusCode()).isEqualTo(400);
        isOverSoon(accessToken(good.getFirst()));
    }

    @Test
    void of_eight_uses_of_a_code_at_once_one_at_most_gets_a_token_that_lasts() throws InterruptedException {
        var app = app(true, "campaigns:read");
        var code = codeFor(app, new Browser());
        var answers = eightAtOnce(() -> exchange(app, code, VERIFIER));
        var good = answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(good).hasSize(1);
        assertThat(refresh(app, refreshToken(good.getFirst())).statusCode()).isEqualTo(400);
    }

    @Test
    void a_token_can_be_given_back() {
        var app = app(false, "campaigns:read");
        var given = exchange(app, codeFor(app, new Browser()), VERIFIER);
        var id = app.get("id").asString();
        assertThat(form("/oauth2/revoke", Map.of("token", refreshToken(given), "client_id", id), null)
                        .statusCode())
                .isEqualTo(200);
        isOverSoon(accessToken(given));
        var other = exchange(app, codeFor(app, new Browser()), VERIFIER);
        var access = accessToken(other).substring("Bearer ".length());
        assertThat(form("/oauth2/revoke", Map.of("token", access, "client_id", id), null)
                        .statusCode())
                .isEqualTo(200);
        isOverSoon(accessToken(other));
    }

    @Test
    void a_member_sees_who_acts_for_them_and_ends_it() {
        var app = app(false, "campaigns:read");
        var browser = new Browser();
        var given = exchange(app, codeFor(app, browser), VERIFIER);
        var listed = JSON.readTree(browser.get("/api/me/programs").body()).get("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("program").asString()).isEqualTo("<b>L’appli</b>");
        assertThat(listed.get(0).get("scopes").toString()).isEqualTo("[\"campaigns:read\"]");
        assertThat(browser.delete("/api/me/programs").statusCode()).isEqualTo(204);
        assertThat(JSON.readTree(browser.get("/api/me/programs").body()).get("items"))
                .isEmpty();
        isOverSoon(accessToken(given));
    }

    @Test
    void who_is_erased_has_no_programs_any_more() {
        var app = app(false, "campaigns:read");
        var browser = new Browser();
        var given = exchange(app, codeFor(app, browser), VERIFIER);
        assertThat(browser.delete("/api/me").statusCode()).isEqualTo(202);
        isOverSoon(accessToken(given));
        assertThat(refresh(app, refreshToken(given)).statusCode()).isEqualTo(400);
    }

    @Test
    void nothing_that_opens_anything_is_kept_in_clear() {
        var app = app(true, "campaigns:read");
        var code = codeFor(app, new Browser());
        var given = exchange(app, code, VERIFIER);
        var kept = database.findAll(Document.class, "program_grants").toString();
        assertThat(kept)
                .contains(app.get("id").asString())
                .doesNotContain(code, refreshToken(given), accessToken(given), "CallerAuthentication");
    }

    /** A browser with a session of its own. */
    private final class Browser {
        final UUID person = UUID.randomUUID();
        final String handle = "m" + person.toString().substring(0, 8);
        private final Sessions.Begun begun =
                sessions.begin(person, handle, ClientKind.COMPUTER).orElseThrow();

        HttpResponse<String> get(String path, String... headers) {
            var request = Edge.to(port, path).header("Cookie", cookie());
            if (headers.length > 0) request.headers(headers);
            return Edge.send(request);
        }

        HttpResponse<String> delete(String path) {
            var proof = cookies.of(begun).get(1).getValue();
            return Edge.send(
                    Edge.to(port, path).DELETE().header("Cookie", cookie()).header(SessionCookies.PROOF_HEADER, proof));
        }

        /** Where it is sent to be asked. */
        URI authorize(String query) {
            var asked = location(get("/oauth2/authorize?" + query));
            assertThat(asked.toString()).startsWith("https://konbit.test/oauth2/consent?");
            return asked;
        }

        HttpResponse<String> page(URI asked, String language) {
            return get(asked.getRawPath() + "?" + asked.getRawQuery(), "Accept-Language", language);
        }

        URI answer(HttpResponse<String> page, boolean agrees) {
            return location(post(page, agrees));
        }

        /** As the first of the page's forms does, or as the other. */
        HttpResponse<String> post(HttpResponse<String> page, boolean agrees) {
            var form = page.body().split("<form ", -1)[agrees ? 1 : 2];
            var fields = Pattern.compile("name=\"([^\"]*)\" value=\"([^\"]*)\"")
                    .matcher(form)
                    .results()
                    .map(field -> encoded(field.group(1)) + "=" + encoded(field.group(2)))
                    .collect(Collectors.joining("&"));
            return Edge.send(Edge.to(port, "/oauth2/authorize")
                    .header("Cookie", cookie())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(fields)));
        }

        private String cookie() {
            return cookies.nameOfSession() + "=" + begun.secret();
        }
    }

    private String codeFor(JsonNode app, Browser browser) {
        var page = browser.page(browser.authorize(query(app, "campaigns:read")), "en");
        return Objects.requireNonNull(parameters(browser.answer(page, true)).get("code"));
    }

    private static String query(JsonNode app, String scopes) {
        return "response_type=code&client_id=%s&redirect_uri=%s&scope=%s&state=%s&code_challenge=%s&code_challenge_method=S256"
                .formatted(
                        app.get("id").asString(),
                        encoded(BACK),
                        encoded(scopes),
                        encoded("the app’s own"),
                        Secrets.hash(VERIFIER));
    }

    private JsonNode app(boolean keepsSecret, String... scopes) {
        return register(ActsFor.MEMBERS, keepsSecret, scopes);
    }

    private JsonNode register(ActsFor actsFor, boolean keepsSecret, String... scopes) {
        var back = actsFor == ActsFor.MEMBERS ? List.of(BACK, "ht.konbit.app:/back") : List.<String>of();
        var made = post("/api/programs", request(actsFor, keepsSecret, back, scopes), operator());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body());
    }

    private static String request(ActsFor actsFor, boolean keepsSecret, List<String> back, String... scopes) {
        return JSON.writeValueAsString(Map.of(
                "name",
                "<b>L’appli</b>",
                "actsFor",
                actsFor,
                "keepsSecret",
                keepsSecret,
                "redirectUris",
                back,
                "scopes",
                List.of(scopes)));
    }

    private HttpResponse<String> ownToken(JsonNode program, String scope) {
        return token(
                Map.of("grant_type", "client_credentials", "scope", scope),
                basic(program.get("id").asString(), program.get("secret").asString()));
    }

    private HttpResponse<String> exchange(JsonNode app, String code, @Nullable String verifier) {
        var form = Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", BACK);
        return asApp(app, verifier == null ? form : and(form, "code_verifier", verifier));
    }

    private HttpResponse<String> refresh(JsonNode app, String token) {
        return asApp(app, Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private HttpResponse<String> asApp(JsonNode app, Map<String, String> form) {
        var id = app.get("id").asString();
        return app.has("secret")
                ? token(form, basic(id, app.get("secret").asString()))
                : token(and(form, "client_id", id), null);
    }

    private HttpResponse<String> token(Map<String, String> form, @Nullable String authorization) {
        return form("/oauth2/token", form, authorization);
    }

    private HttpResponse<String> form(String path, Map<String, String> form, @Nullable String authorization) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = Edge.to(port, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return Edge.send(authorization == null ? request : request.header("Authorization", authorization));
    }

    private static Map<String, String> and(Map<String, String> form, String name, String value) {
        var more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static List<HttpResponse<String>> eightAtOnce(Supplier<HttpResponse<String>> use)
            throws InterruptedException {
        var together = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uses = IntStream.range(0, 8)
                    .mapToObj(one -> threads.submit(() -> {
                        together.await();
                        return use.get();
                    }))
                    .toList();
            together.countDown();
            return uses.stream().map(ProgramsIT::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another instance, or this one's memory, may know it two seconds later. */
    private void isOverSoon(String token) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(call("GET", "/api/campaigns", token).statusCode())
                                .isEqualTo(401));
    }

    private void isOutOfScope(String method, String path, String token) {
        var answer = call(method, path, token);
        assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("insufficient_scope");
    }

    private JWTClaimsSet internalToken() throws ParseException {
        var header = Objects.requireNonNull(Edge.CAMPAIGNS.last().header("Authorization"));
        return SignedJWT.parse(header.substring("Bearer ".length())).getJWTClaimsSet();
    }

    private static String accessToken(HttpResponse<String> given) {
        return "Bearer " + JSON.readTree(given.body()).get("access_token").asString();
    }

    private static String refreshToken(HttpResponse<String> given) {
        return JSON.readTree(given.body()).get("refresh_token").asString();
    }

    private static URI location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static Map<String, String> parameters(URI address) {
        return Arrays.stream(address.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> call(String method, String path, String authorization) {
        return Edge.send(request(path, authorization).method(method, BodyPublishers.noBody()));
    }

    private HttpResponse<String> post(String path, String json, String authorization) {
        return Edge.send(request(path, authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path, String authorization) {
        return Edge.to(port, path).header("Authorization", authorization);
    }

    private String operator() {
        return bearer(new Caller(UUID.randomUUID(), "machine", Set.of(Role.OPERATOR), false));
    }

    private String member() {
        return bearer(new Caller(UUID.randomUUID(), "ti-jan", Set.of(Role.MEMBER), false));
    }

    private String bearer(Caller caller) {
        return "Bearer " + tokens.issue(caller).token();
    }
}
