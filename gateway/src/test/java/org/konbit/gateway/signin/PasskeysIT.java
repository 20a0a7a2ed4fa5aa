package org.konbit.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.konbit.gateway.passkey.MustProve;
import org.konbit.gateway.signin.TwoGateways.Browser;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys over two instances, with an authenticator of our own. */
class PasskeysIT {
    private static final Duration MORE_THAN_A_PROOF_LASTS =
            Duration.ofMinutes(5).plusSeconds(1);

    private static TwoGateways gateways;
    private static int one;
    private static int other;

    @BeforeAll
    static void start() {
        gateways = TwoGateways.shared();
        one = gateways.portOfOne();
        other = gateways.portOfOther();
    }

    @BeforeEach
    void usual() {
        gateways.usual();
    }

    /** Somebody with a phone, a browser and an authenticator. */
    private record Someone(String phone, Member member, Browser browser, SoftAuthenticator authenticator) {
        UUID id() {
            return member.person();
        }

        SignedIn byCode() {
            var before = gateways.codesTo(phone).size();
            var challenge = browser.challenged(one, phone);
            Awaitility.await()
                    .atMost(TwoGateways.A_WHILE)
                    .until(() -> gateways.codesTo(phone).size() > before);
            return SignedIn.of(browser, browser.answer(one, challenge, gateways.codeTo(phone)));
        }

        HttpResponse<String> answersAt(int port) {
            return browser.post(port, "/api/sign-in/passkey", authenticator.answer(signInOptions(browser, port)));
        }

        SignedIn byPasskey(int port) {
            return SignedIn.of(browser, answersAt(port));
        }
    }

    private static Someone member() {
        var phone = TwoGateways.newPhone();
        return new Someone(phone, gateways.memberWith(phone), gateways.browser(), new SoftAuthenticator());
    }

    /** Appointed, without a passkey. */
    private static Someone appointed(UUID... whoMayVouch) {
        var someone = member();
        gateways.appoint(someone.member(), whoMayVouch);
        return someone;
    }

    /** Appointed, with a passkey that the platform's organizer vouched for. */
    private static Someone organizer() {
        var someone = appointed();
        var code = registered(someone, someone.byCode()).at("/waiting/code").asString();
        assertThat(json(200, vouch(root(), someone, code)).get("confirmed").asBoolean())
                .isTrue();
        return someone;
    }

    private static JsonNode signInOptions(Browser browser, int port) {
        return json(200, browser.post(port, "/api/sign-in/passkey/options", ""));
    }

    private static HttpResponse<String> register(Someone someone, SignedIn session) {
        var options = json(200, post(session, one, "/api/me/passkeys/options", ""));
        return post(session, other, "/api/me/passkeys", someone.authenticator().register(options, "Telefòn mwen"));
    }

    private static JsonNode registered(Someone someone, SignedIn session) {
        return json(201, register(someone, session));
    }

    /** With what authorizes a call. */
    private interface Calling {
        HttpResponse<String> post(int port, String path, String json);
    }

    private static Calling root() {
        return token(new Caller(UUID.randomUUID(), "root", Set.of(Role.ORGANIZER), true));
    }

    private static Calling token(Caller caller) {
        var token = gateways.one.getBean(ExternalTokens.class).issue(caller).token();
        return (port, path, json) -> gateways.browser().post(port, path, json, "Authorization", "Bearer " + token);
    }

    private static Calling by(SignedIn session) {
        return (port, path, json) -> post(session, port, path, json);
    }

    private static HttpResponse<String> vouch(Calling by, Someone forWhom, String code) {
        return by.post(
                one,
                "/api/passkeys/vouchers",
                JsonMapper.shared().writeValueAsString(Map.of("person", forWhom.id(), "code", code)));
    }

    private static HttpResponse<String> prove(Someone someone, SignedIn session, int port) {
        var options = json(200, post(session, port, "/api/me/sessions/current/proof/options", ""));
        return post(
                session,
                port,
                "/api/me/sessions/current/proof",
                someone.authenticator().answer(options));
    }

    private static HttpResponse<String> post(SignedIn session, int port, String path, String json) {
        return call(session, port, "POST", path, json);
    }

    private static HttpResponse<String> call(SignedIn session, int port, String method, String path, String json) {
        return session.browser()
                .send(
                        port,
                        method,
                        path,
                        BodyPublishers.ofString(json),
                        "Content-Type",
                        "application/json",
                        "Cookie",
                        session.cookies(),
                        "X-Konbit-Csrf",
                        session.proof());
    }

    private static JsonNode json(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(json(403, answer).get("type").asString()).isEqualTo("urn:konbit:problem:wrong-passkey");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private static void mustProve(HttpResponse<String> answer) {
        assertThat(json(403, answer).get("type").asString()).isEqualTo("urn:konbit:problem:prove-again");
    }

    private static List<String> roles(HttpResponse<String> signedIn) {
        return json(201, signedIn)
                .get("roles")
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .toList();
    }

    private static List<JsonNode> passkeys(SignedIn session, int port) {
        return json(200, session.browser().get(port, "/api/me/passkeys", "Cookie", session.cookies()))
                .get("items")
                .valueStream()
                .toList();
    }

    // Registration, and what it takes to open anything

    @Test
    void opens_nothing_before_another_organizer_vouched_for_it_and_then_signs_in_at_any_instance() {
        var anita = appointed();
        var byCode = anita.byCode();

        var passkey = registered(anita, byCode);

        assertThat(passkey.get("state").asString()).isEqualTo("PENDING");
        assertThat(passkey.at("/waiting/needed").asInt()).isEqualTo(1);
        assertThat(passkeys(byCode, one)).containsExactly(passkey);
        isRefused(anita.answersAt(one));

        var vouched = json(200, vouch(root(), anita, passkey.at("/waiting/code").asString()));

        assertThat(vouched.get("confirmed").asBoolean()).isTrue();
        assertThat(byCode.reads(one)).as("what was begun before is over").isEqualTo(401);
        var answer = anita.answersAt(other);
        assertThat(roles(answer)).containsExactly("MEMBER", "ORGANIZER");
        var signedIn = SignedIn.of(anita.browser(), answer);
        assertThat(signedIn.session()).isNotEqualTo(byCode.session());
        assertThat(signedIn.reads(one)).isEqualTo(200);
        assertThat(rolesThatServicesSee()).containsExactly("MEMBER", "ORGANIZER");
        assertThat(passkeys(signedIn, one)).singleElement().satisfies(now -> {
            assertThat(now.get("state").asString()).isEqualTo("CONFIRMED");
            assertThat(now.has("waiting")).isFalse();
            assertThat(now.has("lastUsedAt")).isTrue();
        });
    }

    private static List<String> rolesThatServicesSee() {
        var token = Objects.requireNonNull(Edge.COLLECTIVES.last().header("Authorization"))
                .split("\\.")[1];
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(token))
                .get("roles")
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .toList();
    }

    @Test
    void only_an_organizer_above_who_is_another_vouches_and_only_by_the_right_code() {
        var above = organizer();
        var beside = organizer();
        var anita = appointed(above.id());
        var byCode = anita.byCode();
        var code = registered(anita, byCode).at("/waiting/code").asString();
        var wrong = code.equals("00000000") ? "00000001" : "00000000";
        var member = member();

        for (var nothing : List.of(
                vouch(by(beside.byPasskey(one)), anita, code),
                vouch(by(above.byPasskey(one)), anita, wrong),
                vouch(by(above.byPasskey(one)), member, code))) {
            assertThat(json(409, nothing).get("type").asString()).isEqualTo("urn:konbit:problem:nothing-to-vouch-for");
        }
        var herself = token(new Caller(anita.id(), "anita", Set.of(Role.MEMBER, Role.ORGANIZER), false));
        json(409, vouch(herself, anita, code));
        json(403, vouch(by(byCode), anita, code));
        var former = token(new Caller(member.id(), "former", Set.of(Role.MEMBER, Role.ORGANIZER), false));
        json(403, vouch(former, anita, code));
        isRefused(anita.answersAt(one));

        json(200, vouch(by(above.byPasskey(one)), anita, code));
        anita.byPasskey(one);
    }

    @Test
    void nobody_vouches_for_a_member_and_after_a_week_for_nobody() {
        var member = member();
        var memberCode = registered(member, member.byCode()).at("/waiting/code").asString();
        json(409, vouch(root(), member, memberCode));

        var anita = appointed();
        var code = registered(anita, anita.byCode()).at("/waiting/code").asString();
        gateways.clock.forward(Duration.ofDays(7));
        json(409, vouch(root(), anita, code));
    }

    @Test
    void a_passkey_that_was_registered_from_elsewhere_or_without_a_verified_user_or_twice_is_refused() {
        var anita = appointed();
        var session = anita.byCode();
        anita.authenticator().origin = "https://konbit.test.example";
        isRefused(register(anita, session));
        anita.authenticator().origin = SoftAuthenticator.ORIGIN;
        anita.authenticator().verifiesUser = false;
        isRefused(register(anita, session));
        anita.authenticator().verifiesUser = true;
        registered(anita, session);
        isRefused(register(anita, session));

        var options = json(200, post(session, one, "/api/me/passkeys/options", ""));
        assertThat(options.get("excludeCredentials")).hasSize(1);
        assertThat(options.at("/rp/id").asString()).isEqualTo("konbit.test");
        var fresh = new SoftAuthenticator();
        gateways.clock.forward(MORE_THAN_A_PROOF_LASTS);
        isRefused(post(session, one, "/api/me/passkeys", fresh.register(options, "Twò ta")));
        var others = appointed();
        var theirs = json(200, post(others.byCode(), one, "/api/me/passkeys/options", ""));
        isRefused(post(session, one, "/api/me/passkeys", fresh.register(theirs, "Pou lòt moun")));
    }

    @Test
    void one_added_by_a_session_of_a_confirmed_one_is_good_at_once_if_that_was_just_shown() {
        var anita = organizer();
        var session = anita.byPasskey(one);
        var second = new Someone(anita.phone(), anita.member(), anita.browser(), new SoftAuthenticator());

        assertThat(registered(second, session).get("state").asString()).isEqualTo("CONFIRMED");
        second.byPasskey(other);
        assertThat(passkeys(session, one)).hasSize(2);

        gateways.clock.forward(MORE_THAN_A_PROOF_LASTS);
        var third = new Someone(anita.phone(), anita.member(), anita.browser(), new SoftAuthenticator());
        mustProve(register(third, session));
        json(200, prove(second, session, other));
        assertThat(registered(third, session).get("state").asString()).isEqualTo("CONFIRMED");

        var byCode = registered(
                new Someone(anita.phone(), anita.member(), anita.browser(), new SoftAuthenticator()), anita.byCode());
        assertThat(byCode.get("state").asString()).isEqualTo("PENDING");
        assertThat(byCode.at("/waiting/needed").asInt()).isEqualTo(2);
    }

    @Test
    void a_removed_one_opens_nothing_and_what_it_began_is_over_but_a_code_does_not_remove_it() {
        var anita = organizer();
        var byPasskey = anita.byPasskey(one);
        var byCode = anita.byCode();
        var path =
                "/api/me/passkeys/" + passkeys(byCode, one).getFirst().get("id").asString();

        mustProve(byCode.delete(one, path));
        assertThat(byPasskey.delete(other, path).statusCode()).isEqualTo(204);

        isRefused(anita.answersAt(one));
        gateways.clock.forward(Duration.ofSeconds(5));
        assertThat(byPasskey.reads(one)).isEqualTo(401);
        assertThat(byCode.reads(one)).isEqualTo(200);
        assertThat(byCode.delete(one, path).statusCode()).as("again").isEqualTo(204);
        var again = new Someone(anita.phone(), anita.member(), anita.browser(), new SoftAuthenticator());
        assertThat(registered(again, byCode).at("/waiting/needed").asInt())
                .as("it is a recovery all the same")
                .isEqualTo(2);
    }

    // Signing in

    @Test
    void an_answer_opens_once_and_only_from_our_pages_by_a_verified_user_with_a_counter_that_goes_on() {
        var anita = organizer();
        var answer = anita.authenticator().answer(signInOptions(anita.browser(), one));
        assertThat(anita.browser().post(one, "/api/sign-in/passkey", answer).statusCode())
                .isEqualTo(201);
        isRefused(anita.browser().post(one, "/api/sign-in/passkey", answer));
        isRefused(anita.browser().post(other, "/api/sign-in/passkey", answer));

        anita.authenticator().origin = "https://evil.test";
        isRefused(anita.answersAt(one));
        anita.authenticator().origin = SoftAuthenticator.ORIGIN;
        anita.authenticator().relyingParty = "evil.test";
        isRefused(anita.answersAt(one));
        anita.authenticator().relyingParty = "konbit.test";
        anita.authenticator().verifiesUser = false;
        isRefused(anita.answersAt(one));
        anita.authenticator().verifiesUser = true;
        anita.byPasskey(one);
        anita.authenticator().counterGoesBack();
        isRefused(anita.answersAt(other));
        anita.byPasskey(other);

        var late = signInOptions(anita.browser(), one);
        gateways.clock.forward(MORE_THAN_A_PROOF_LASTS);
        isRefused(anita.browser()
                .post(one, "/api/sign-in/passkey", anita.authenticator().answer(late)));
    }

    @Test
    void nobody_gets_in_as_somebody_else_or_by_an_answer_to_another_question() {
        var anita = organizer();
        var ben = organizer();
        var session = anita.byPasskey(one);
        anita.authenticator().claimsToBeOf(ben.id());
        isRefused(anita.answersAt(one));
        anita.authenticator().claimsToBeOf(anita.id());

        var toProve = json(200, post(session, one, "/api/me/sessions/current/proof/options", ""));
        isRefused(anita.browser()
                .post(one, "/api/sign-in/passkey", anita.authenticator().answer(toProve)));
        gateways.clock.forward(MORE_THAN_A_PROOF_LASTS);
        isRefused(prove(ben, session, one));
        mustProve(post(session, one, "/api/messages", "{}"));
    }

    @Test
    void whoever_is_no_organizer_any_more_is_signed_in_as_a_member_and_whoever_is_gone_not_at_all() {
        var anita = organizer();
        gateways.dismiss(anita.member());
        var answer = anita.answersAt(one);
        assertThat(roles(answer)).containsExactly("MEMBER");

        gateways.appoint(anita.member());
        var session = SignedIn.of(anita.browser(), answer);
        json(200, prove(anita, session, one));
        assertThat(session.reads(one)).isEqualTo(200);
        assertThat(rolesThatServicesSee()).containsExactly("MEMBER", "ORGANIZER");

        gateways.erase(anita.phone());
        isRefused(anita.answersAt(one));
    }

    // Proving again

    static Stream<String> whatMustBeProved() {
        return MustProve.CALLS.stream();
    }

    @ParameterizedTest
    @MethodSource("whatMustBeProved")
    void a_session_of_an_organizer_is_asked_again_and_a_token_is_not(String call) {
        var anita = organizer();
        var session = anita.byPasskey(one);
        assertThat(call(session, other, call).statusCode()).as("just signed in").isNotEqualTo(403);

        gateways.clock.forward(MORE_THAN_A_PROOF_LASTS);
        var refused = call(session, one, call);
        assertThat(refused.statusCode()).isEqualTo(403);
        if (!call.startsWith("HEAD ")) mustProve(refused);

        json(200, prove(anita, session, other));
        assertThat(call(session, one, call).statusCode())
                .as("proved at the other")
                .isNotEqualTo(403);

        gateways.clock.forward(MORE_THAN_A_PROOF_LASTS);
        assertThat(call(session, other, call).statusCode()).isEqualTo(403);
        if (call.startsWith("POST ")) {
            var token = token(new Caller(anita.id(), "anita", Set.of(Role.MEMBER, Role.ORGANIZER), false));
            assertThat(token.post(one, path(call), body(call)).statusCode()).isNotEqualTo(403);
        }
    }

    private static HttpResponse<String> call(SignedIn session, int port, String call) {
        return call(session, port, call.substring(0, call.indexOf(' ')), path(call), body(call));
    }

    private static String path(String call) {
        return call.substring(call.indexOf(' ') + 1)
                .replace("*", UUID.randomUUID().toString());
    }

    private static String body(String call) {
        return call.endsWith("/vouchers")
                ? "{\"person\": \"%s\", \"code\": \"12345678\"}".formatted(UUID.randomUUID())
                : "{}";
    }

    @Test
    void a_members_export_asks_for_nothing_that_they_do_not_have() {
        var member = member();
        var session = member.byCode();
        assertThat(session.browser()
                        .get(one, "/api/me/export", "Cookie", session.cookies())
                        .statusCode())
                .isNotEqualTo(403);

        var anita = organizer();
        var byCode = anita.byCode();
        mustProve(byCode.browser().get(one, "/api/me/export", "Cookie", byCode.cookies()));
        json(200, prove(anita, byCode, other));
        assertThat(byCode.browser()
                        .get(one, "/api/me/export", "Cookie", byCode.cookies())
                        .statusCode())
                .isNotEqualTo(403);
        assertThat(byCode.reads(one)).isEqualTo(200);
        assertThat(rolesThatServicesSee())
                .as("a session that a code began stays a member's")
                .containsExactly("MEMBER");
    }

    // Recovery

    @Test
    void who_has_lost_theirs_comes_back_by_two_others_and_all_that_was_before_is_over() {
        var ben = organizer();
        var carla = organizer();
        var anita = organizer();
        gateways.appoint(anita.member(), ben.id(), carla.id());
        var stolen = anita.byPasskey(one);
        var found = new Someone(anita.phone(), anita.member(), anita.browser(), new SoftAuthenticator());
        var code = registered(found, anita.byCode()).at("/waiting/code").asString();

        var first = json(200, vouch(by(ben.byPasskey(one)), anita, code));
        assertThat(first.get("confirmed").asBoolean()).isFalse();
        assertThat(first.get("needed").asInt()).isEqualTo(2);
        var again = json(200, vouch(by(ben.byPasskey(other)), anita, code));
        assertThat(again.get("confirmed").asBoolean()).as("the same one twice").isFalse();
        assertThat(again.get("vouchers").asInt()).isEqualTo(1);
        isRefused(found.answersAt(one));
        assertThat(stolen.reads(one)).isEqualTo(200);

        assertThat(json(200, vouch(by(carla.byPasskey(other)), anita, code))
                        .get("confirmed")
                        .asBoolean())
                .isTrue();

        isRefused(anita.answersAt(one));
        gateways.clock.forward(Duration.ofSeconds(5));
        assertThat(stolen.reads(one)).isEqualTo(401);
        assertThat(stolen.reads(other)).isEqualTo(401);
        assertThat(passkeys(found.byPasskey(other), one)).hasSize(1);
    }
}
