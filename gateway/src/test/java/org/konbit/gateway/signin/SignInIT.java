package org.konbit.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.gateway.signin.TwoGateways.Browser;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.FakeService;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class SignInIT {
    private static TwoGateways gateways;

    private static int one;
    private static int other;

    private Browser browser;
    private String phone = "";

    @BeforeAll
    static void start() {
        gateways = TwoGateways.shared();
        one = gateways.portOfOne();
        other = gateways.portOfOther();
    }

    @BeforeEach
    void usual() {
        gateways.usual();
        browser = gateways.browser();
        phone = TwoGateways.newPhone();
    }

    // Who is let in

    @Test
    void a_member_signs_in_with_the_code_they_were_sent_and_calls_services_by_the_cookie() {
        var member = gateways.memberWith(phone);

        var answer = browser.answer(one, browser.challenged(one, phone), gateways.codeTo(phone));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var body = json(answer);
        assertThat(body.get("person").asString()).isEqualTo(member.person().toString());
        assertThat(body.get("handle").asString()).isEqualTo(member.handle());
        assertThat(body.get("roles").valueStream().map(JsonNode::asString)).containsExactly("MEMBER");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .satisfiesExactlyInAnyOrder(
                        session -> assertThat(session)
                                .matches("__Host-konbit-session=[A-Za-z0-9_-]{43}; .*")
                                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                                .doesNotContain("Domain"),
                        proof -> assertThat(proof)
                                .matches("__Host-konbit-csrf=[A-Za-z0-9_-]{43}; .*")
                                .contains("; Path=/", "; Secure", "; SameSite=Lax")
                                .doesNotContain("HttpOnly", "Domain"));

        var signedIn = SignedIn.of(browser, answer);
        assertThat(signedIn.reads(one)).isEqualTo(200);
        var received = Edge.COLLECTIVES.last();
        assertThat(received.header("Cookie")).isNull();
        assertThat(received.headers().toString()).doesNotContain(signedIn.session(), signedIn.proof());
        var token = Objects.requireNonNull(received.header("Authorization")).substring("Bearer ".length());
        assertThat(claims(token).get("sub").asString())
                .isEqualTo(member.person().toString());
        assertThat(claims(token).get("roles").valueStream().map(JsonNode::asString))
                .containsExactly("MEMBER");
    }

    @Test
    void two_instances_share_codes_sessions_and_their_ends() {
        gateways.memberWith(phone);
        var challenge = browser.challenged(one, phone);
        var signedIn = SignedIn.of(browser, browser.answer(other, challenge, gateways.codeTo(phone)));

        assertThat(signedIn.reads(one)).isEqualTo(200);
        assertThat(signedIn.reads(other)).isEqualTo(200);
        assertThat(signedIn.delete(one, "/api/me/sessions/" + signedIn.id()).statusCode())
                .isEqualTo(204);
        assertThat(signedIn.reads(one)).isEqualTo(401);
        gateways.clock.forward(Duration.ofSeconds(5));
        assertThat(signedIn.reads(other)).isEqualTo(401);
    }

    @Test
    void a_code_opens_its_own_challenge_only_and_once() {
        gateways.memberWith(phone);
        var neighbour = TwoGateways.newPhone();
        gateways.memberWith(neighbour);
        var mine = browser.challenged(one, phone);
        var theirs = browser.challenged(one, neighbour);
        var code = gateways.codeTo(phone);

        isRefused(browser.answer(one, theirs, code.equals(gateways.codeTo(neighbour)) ? "000000" : code));
        assertThat(browser.answer(one, mine, code).statusCode()).isEqualTo(201);
        isRefused(browser.answer(one, mine, code));
        isRefused(browser.answer(other, mine, code));
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_refused_too() {
        gateways.memberWith(phone);
        var challenge = browser.challenged(one, phone);
        var code = gateways.codeTo(phone);
        for (var i = 0; i < 5; i++) isRefused(browser.answer(i % 2 == 0 ? one : other, challenge, wrong(code)));

        isRefused(browser.answer(one, challenge, code));
    }

    @Test
    void fifty_guesses_at_once_are_no_more_than_five() throws Exception {
        gateways.memberWith(phone);
        var challenge = browser.challenged(one, phone);
        var code = gateways.codeTo(phone);
        var guesses = atOnce(50, i -> browser.answer(i % 2 == 0 ? one : other, challenge, wrong(code)));
        assertThat(guesses).allMatch(guess -> guess.statusCode() == 403);
        isRefused(browser.answer(one, challenge, code));
    }

    @Test
    void of_many_right_answers_at_once_one_is_let_in() throws Exception {
        gateways.memberWith(phone);
        for (var round = 0; round < 3; round++) {
            var challenge = browser.challenged(one, phone);
            var sentBefore = round;
            Awaitility.await()
                    .atMost(TwoGateways.A_WHILE)
                    .until(() -> gateways.codesTo(phone).size() > sentBefore);
            var code = gateways.codeTo(phone);
            var answers = atOnce(4, i -> browser.answer(i % 2 == 0 ? one : other, challenge, code));
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 403).hasSize(3);
        }
    }

    @Test
    void a_code_is_over_after_ten_minutes() {
        gateways.memberWith(phone);
        var challenge = browser.challenged(one, phone);
        var code = gateways.codeTo(phone);
        gateways.clock.forward(Duration.ofMinutes(10));

        isRefused(browser.answer(one, challenge, code));
    }

    @Test
    void a_challenge_that_never_was_is_refused_like_any_other() {
        isRefused(browser.answer(one, "never-was", "123456"));
        isRefused(browser.answer(one, "A".repeat(24), "123456"));
    }

    @Test
    void of_several_with_the_same_phone_one_is_chosen_by_handle() {
        var mother = gateways.memberWith(phone);
        var daughter = gateways.memberWith(phone);
        var challenge = browser.challenged(one, phone);
        var code = gateways.codeTo(phone);

        for (var answer :
                List.of(Map.of("code", code), Map.of("code", code, "handle", "somebody.else"), Map.of("code", code))) {
            var which = browser.answer(one, challenge, answer);
            assertThat(which.statusCode()).isEqualTo(409);
            assertThat(json(which).get("type").asString()).isEqualTo("urn:konbit:problem:several-people");
            assertThat(json(which).get("handles").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrder(mother.handle(), daughter.handle());
            assertThat(which.headers().allValues("Set-Cookie")).isEmpty();
        }
        isRefused(browser.answer(one, challenge, Map.of("code", wrong(code), "handle", daughter.handle())));
        var chosen = browser.answer(one, challenge, Map.of("code", code, "handle", daughter.handle()));
        assertThat(chosen.statusCode()).isEqualTo(201);
        assertThat(json(chosen).get("person").asString())
                .isEqualTo(daughter.person().toString());
        isRefused(browser.answer(one, challenge, Map.of("code", code, "handle", mother.handle())));
    }

    @Test
    void whoever_was_erased_since_they_asked_is_refused() {
        gateways.memberWith(phone);
        var challenge = browser.challenged(one, phone);
        var code = gateways.codeTo(phone);
        gateways.erase(phone);

        isRefused(browser.answer(one, challenge, code));
    }

    @Test
    void a_code_stays_good_while_nobody_can_say_who_it_is_for() {
        gateways.memberWith(phone);
        var challenge = browser.challenged(one, phone);
        var code = gateways.codeTo(phone);
        Edge.NOTIFICATIONS.answers((FakeService.Reading) exchange -> answer(exchange, 503));
        for (var i = 0; i < 6; i++) {
            var answer = browser.answer(one, challenge, code);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        gateways.usual();
        assertThat(browser.answer(one, challenge, code).statusCode()).isEqualTo(201);
    }

    // What is said before anybody is let in

    @Test
    void whoever_asks_for_an_unknown_contact_gets_the_same_answer() {
        gateways.memberWith(phone);
        var known = browser.ask(one, phone);
        var unknown = browser.ask(one, TwoGateways.newPhone());

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(202);
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(known.headers().map().keySet());
        assertThat(json(unknown).propertyNames()).isEqualTo(json(known).propertyNames());
        assertThat(unknown.body()).hasSameSizeAs(known.body());
        var guess = browser.answer(one, json(unknown).get("id").asString(), "123456");
        isRefused(guess);
        assertThat(gateways.codeTo(phone)).hasSize(6);
    }

    @Test
    void the_answer_waits_for_nobody() {
        gateways.memberWith(phone);
        var answered = new CountDownLatch(1);
        Edge.NOTIFICATIONS.answers((FakeService.Reading) exchange -> {
            awaitAnswer(answered);
            gateways.answer(exchange);
        });

        assertThat(browser.ask(one, phone).statusCode()).isEqualTo(202);
        assertThat(browser.ask(one, TwoGateways.newPhone()).statusCode()).isEqualTo(202);
        assertThat(gateways.codesTo(phone)).isEmpty();
        answered.countDown();
        assertThat(gateways.codeTo(phone)).hasSize(6);
    }

    @Test
    void a_code_that_cannot_be_sent_is_tried_again() {
        gateways.memberWith(phone);
        gateways.failToSend(phone, 2);
        var challenge = browser.challenged(one, phone);

        assertThat(browser.answer(one, challenge, gateways.codeTo(phone)).statusCode())
                .isEqualTo(201);
        assertThat(gateways.failuresLeft(phone)).isZero();
        assertThat(gateways.codesTo(phone)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"contact\": null}",
                "{\"contact\": \"\"}",
                "{\"contact\": \"3712 3456\"}",
                "{\"contact\": \"+12\"}",
                "{\"contact\": \"@\"}",
                "{\"contact\": \"a b@example.org\"}"
            })
    void what_is_no_contact_point_is_refused_with_its_place(String body) {
        var answer = browser.post(one, "/api/sign-in/challenges", body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/contact");
    }

    @Test
    void only_json_of_the_right_shape_is_taken() {
        assertThat(browser.post(one, "/api/sign-in/challenges", "{\"contact\": \"+50937000000\", \"roles\": []}")
                        .statusCode())
                .isEqualTo(400);
        for (var code : List.of("12345", "1234567", "12345a", "１２３４５６")) {
            assertThat(browser.answer(one, "any", code).statusCode()).isEqualTo(422);
        }
        var asAForm = browser.send(
                one,
                "POST",
                "/api/sign-in/challenges",
                BodyPublishers.ofString("{\"contact\": \"" + phone + "\"}"),
                "Content-Type",
                "text/plain");
        assertThat(asAForm.statusCode()).isEqualTo(415);
    }

    // Through a relay

    @Test
    void a_relay_signs_in_a_member_without_a_phone_and_it_is_marked_and_short() {
        var relay = gateways.memberWith(phone);
        var member = gateways.memberThrough(relay, phone);

        var answer = browser.answer(other, browser.challengedFor(one, phone, member.handle()), gateways.codeTo(phone));
        assertThat(gateways.isForAnother(phone)).isTrue();
        var signedIn = SignedIn.of(browser, answer);
        assertThat(json(answer).get("person").asString())
                .isEqualTo(member.person().toString());

        var listed = json(signedIn.list(one)).get("items").get(0);
        assertThat(listed.get("relayed").asBoolean()).isTrue();
        assertThat(listed.get("relay").asString()).isEqualTo(relay.person().toString());
        assertThat(json(signedIn(phone).list(one))
                        .get("items")
                        .get(0)
                        .get("relayed")
                        .asBoolean())
                .isFalse();

        assertThat(signedIn.reads(other)).isEqualTo(200);
        var token = Objects.requireNonNull(Edge.COLLECTIVES.last().header("Authorization"));
        assertThat(claims(token.substring("Bearer ".length())).get("sub").asString())
                .isEqualTo(member.person().toString());
        gateways.clock.forward(Duration.ofMinutes(59));
        assertThat(signedIn.reads(one)).isEqualTo(200);
        gateways.clock.forward(Duration.ofMinutes(1));
        assertThat(signedIn.reads(one)).isEqualTo(401);
    }

    @Test
    void only_the_relay_of_the_moment_is_sent_a_code_and_nobody_learns_whose_relay_they_are() {
        var relay = gateways.memberWith(phone);
        var member = gateways.memberThrough(relay, phone);
        var stranger = TwoGateways.newPhone();
        gateways.memberWith(stranger);

        var theirs = browser.challengedFor(one, stranger, member.handle());
        var unknown = browser.challengedFor(one, phone, "nobody.here");
        var challenge = browser.challengedFor(one, phone, member.handle());
        assertThat(theirs).hasSameSizeAs(challenge);
        assertThat(unknown).hasSameSizeAs(challenge);
        var code = gateways.codeTo(phone);
        isRefused(browser.answer(one, theirs, code));
        isRefused(browser.answer(one, unknown, code));

        gateways.hasAnotherRelay(member);
        isRefused(browser.answer(one, challenge, code));
        assertThat(gateways.codesTo(phone)).hasSize(1);
        assertThat(gateways.codesTo(stranger)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/me",
        "GET, /api/me/export",
        "POST, /api/me/contact-points",
        "DELETE, /api/me/contact-points",
        "DELETE, /api/me/contact-points/x",
        "POST, /api/me/passkeys",
        "PUT, /api/me/preferences",
        "DELETE, /api/me/programs",
        "PATCH, /api/collectives/x/memberships/x",
        "POST, /api/me/passkeys/options",
        "POST, /api/passkeys/vouchers",
        "GET, /oauth2/authorize",
        "POST, /api/people/x/erasure",
        "POST, /api/people/x/erasure/confirmation"
    })
    void a_session_that_a_relay_began_does_nothing_that_outlasts_it(String method, String path) {
        var relay = gateways.memberWith(phone);
        var member = gateways.memberThrough(relay, phone);
        var challenge = browser.challengedFor(one, phone, member.handle());
        var relayed = SignedIn.of(browser, browser.answer(one, challenge, gateways.codeTo(phone)));
        Edge.usual();

        var refused = relayed.call(one, method, path);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:konbit:problem:relayed-session");
        assertThat(Edge.COLLECTIVES.calls() + Edge.NOTIFICATIONS.calls()).isZero();
        assertThat(relayed.call(one, "GET", "/api/me/contact-points").statusCode())
                .isEqualTo(200);
        assertThat(relayed.call(one, "PUT", "/api/actions/x/pledges/me").statusCode())
                .isEqualTo(200);
    }

    // How often

    @Test
    void one_contact_point_gets_five_codes_an_hour_however_it_is_spelt_and_wherever_it_is_asked() throws Exception {
        gateways.memberWith(phone);
        var spelt = List.of(phone, phone.replace("+", "00"), "+509 " + phone.substring(4));
        var asked = atOnce(15, i -> gateways.browser().ask(i % 2 == 0 ? one : other, spelt.get(i % spelt.size())));

        assertThat(asked).filteredOn(answer -> answer.statusCode() == 202).hasSize(5);
        assertThat(asked)
                .filteredOn(answer -> answer.statusCode() == 429)
                .hasSize(10)
                .allSatisfy(this::isTooOften);
        gateways.clock.forward(Duration.ofHours(1));
        assertThat(browser.ask(one, phone).statusCode()).isEqualTo(202);
    }

    @Test
    void an_unknown_contact_point_is_told_the_same_after_as_many() {
        for (var i = 0; i < 5; i++)
            assertThat(browser.ask(one, phone).statusCode()).isEqualTo(202);
        isTooOften(browser.ask(one, phone));
        var mail = "Rosa." + UUID.randomUUID() + "@Example.org";
        for (var i = 0; i < 5; i++) {
            assertThat(browser.ask(one, mail).statusCode()).isEqualTo(202);
        }
        isTooOften(browser.ask(other, mail.toLowerCase(Locale.ROOT)));
    }

    @Test
    void one_contact_point_gets_ten_codes_a_day() {
        var got = 0;
        for (var hour = 0; hour < 4; hour++) {
            for (var i = 0; i < 5; i++) got += browser.ask(one, phone).statusCode() == 202 ? 1 : 0;
            gateways.clock.forward(Duration.ofHours(1));
        }
        assertThat(got).isEqualTo(10);
        gateways.clock.forward(Duration.ofHours(21));
        assertThat(browser.ask(one, phone).statusCode()).isEqualTo(202);
    }

    @Test
    void one_address_gets_so_many_whatever_it_says_of_others() {
        var statuses = new ArrayList<Integer>();
        for (var i = 0; i <= TwoGateways.MOST_BY_ADDRESS; i++) {
            var someone = "203.0.113." + i;
            statuses.add(browser.ask(
                            i % 2 == 0 ? one : other,
                            TwoGateways.newPhone(),
                            "X-Forwarded-For",
                            someone,
                            "Forwarded",
                            "for=" + someone,
                            "X-Real-IP",
                            someone)
                    .statusCode());
        }
        assertThat(statuses.subList(0, TwoGateways.MOST_BY_ADDRESS)).containsOnly(202);
        assertThat(statuses.getLast()).isEqualTo(429);
        assertThat(gateways.browser().ask(one, TwoGateways.newPhone()).statusCode())
                .isEqualTo(202);
    }

    @Test
    void a_thousand_numbers_of_one_range_get_no_more_codes_than_a_range_may() throws Exception {
        var range = phone.substring(0, phone.length() - 4);
        var browsers = IntStream.range(0, 20).mapToObj(i -> gateways.browser()).toList();
        var asked = atOnce(
                1_000,
                i -> browsers.get(i % browsers.size()).ask(i % 2 == 0 ? one : other, range + "%04d".formatted(i)));

        assertThat(asked).filteredOn(answer -> answer.statusCode() == 202).hasSize(TwoGateways.MOST_OF_RANGE);
        assertThat(asked).filteredOn(answer -> answer.statusCode() == 429).hasSize(1_000 - TwoGateways.MOST_OF_RANGE);
    }

    // Sessions

    @Test
    void a_session_gets_a_new_secret_whatever_was_planted() {
        gateways.memberWith(phone);
        var planted = "A".repeat(43);
        var challenge = browser.challenged(one, phone);
        var answer = browser.answer(one, challenge, gateways.codeTo(phone), "Cookie", SignedIn.SESSION + "=" + planted);
        var signedIn = SignedIn.of(browser, answer);

        assertThat(signedIn.session()).isNotEqualTo(planted);
        assertThat(browser.get(one, "/api/people", "Cookie", SignedIn.SESSION + "=" + planted)
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.get(
                                one,
                                "/api/people",
                                "Cookie",
                                SignedIn.SESSION + "=" + planted + "; " + SignedIn.SESSION + "=" + signedIn.session())
                        .statusCode())
                .isEqualTo(401);
        assertThat(signedIn(phone).session()).isNotEqualTo(signedIn.session());
    }

    @Test
    void a_change_by_cookie_needs_the_proof_of_that_session() {
        var signedIn = signedIn(phone);
        var neighbour = signedIn(TwoGateways.newPhone());

        for (var headers : List.of(
                new String[] {"Cookie", signedIn.cookies()},
                new String[] {"Cookie", signedIn.cookies(), "X-Konbit-Csrf", ""},
                new String[] {"Cookie", signedIn.cookies(), "X-Konbit-Csrf", neighbour.proof()},
                new String[] {
                    "Cookie",
                    SignedIn.SESSION + "=" + signedIn.session() + "; " + SignedIn.PROOF + "=" + neighbour.proof(),
                    "X-Konbit-Csrf",
                    neighbour.proof()
                })) {
            for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                var answer = browser.send(one, method, "/api/people", BodyPublishers.noBody(), headers);
                assertThat(answer.statusCode()).as(method).isEqualTo(403);
                assertThat(json(answer).get("type").asString()).isEqualTo("urn:konbit:problem:csrf");
            }
            assertThat(browser.delete(one, "/api/me/sessions/" + signedIn.id(), headers)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Edge.COLLECTIVES.calls()).isZero();
        var changed =
                browser.post(one, "/api/people", "{}", "Cookie", signedIn.cookies(), "X-Konbit-Csrf", signedIn.proof());
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(Edge.COLLECTIVES.last().header("X-Konbit-Csrf")).isNull();
    }

    @Test
    void a_call_with_a_token_is_judged_by_that_alone() {
        var signedIn = signedIn(phone);
        var somebody = new Caller(UUID.randomUUID(), "somebody", Set.of(Role.ORGANIZER), false);
        var token = gateways.one.getBean(ExternalTokens.class).issue(somebody).token();

        var answer = browser.post(
                one, "/api/people", "{}", "Cookie", signedIn.cookies(), "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        var inward = Objects.requireNonNull(Edge.COLLECTIVES.last().header("Authorization"));
        assertThat(claims(inward.substring("Bearer ".length())).get("sub").asString())
                .isEqualTo(somebody.subject().toString());
        assertThat(browser.get(one, "/api/people", "Cookie", signedIn.cookies(), "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void public_paths_are_the_same_for_everyone_and_take_an_old_cookie_for_none() {
        var signedIn = signedIn(phone);
        assertThat(browser.get(one, "/api/public/actions", "Cookie", signedIn.cookies())
                        .statusCode())
                .isEqualTo(200);
        var inward = Objects.requireNonNull(Edge.CAMPAIGNS.last().header("Authorization"));
        assertThat(claims(inward.substring("Bearer ".length())).get("roles")).isEmpty();
        assertThat(browser.get(one, "/api/public/actions", "Cookie", SignedIn.SESSION + "=old")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void its_owner_sees_and_ends_each_and_nobody_else_does() {
        var laptop = signedIn(phone, "User-Agent", "Mozilla/5.0 (X11; Linux x86_64)");
        var cheapPhone = signedIn(phone, "User-Agent", "Mozilla/5.0 (Linux; Android 9) Mobile");
        var neighbour = signedIn(TwoGateways.newPhone());

        var listed = json(laptop.list(one)).get("items");
        assertThat(listed.valueStream().map(one -> one.get("client").asString()))
                .containsExactly("PHONE", "COMPUTER");
        assertThat(listed.valueStream().map(one -> one.get("current").asBoolean()))
                .containsExactly(false, true);
        assertThat(laptop.list(one).body()).doesNotContain(laptop.session(), cheapPhone.session());

        assertThat(neighbour.delete(one, "/api/me/sessions/" + laptop.id()).statusCode())
                .isEqualTo(404);
        assertThat(laptop.reads(one)).isEqualTo(200);
        assertThat(laptop.delete(one, "/api/me/sessions/" + cheapPhone.id()).statusCode())
                .isEqualTo(204);
        assertThat(cheapPhone.reads(one)).isEqualTo(401);
        assertThat(laptop.delete(one, "/api/me/sessions/" + cheapPhone.id()).statusCode())
                .isEqualTo(404);
        assertThat(json(laptop.list(other)).get("items")).hasSize(1);
    }

    @Test
    void signing_out_ends_it_and_has_the_browser_forget() {
        var signedIn = signedIn(phone);
        var out = signedIn.delete(one, "/api/me/sessions/current");
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("=;").contains("Max-Age=0"));
        assertThat(signedIn.reads(one)).isEqualTo(401);
        assertThat(signedIn.delete(one, "/api/me/sessions/current").statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_open_stream_of_events_ends_with_its_session_wherever_that_is_ended() throws Exception {
        var laptop = signedIn(phone);
        var cheapPhone = signedIn(phone);
        var next = new CountDownLatch(1);
        Edge.NOTIFICATIONS.answers((FakeService.Reading) exchange -> twoEvents(exchange, next));

        try (var ends = laptop.follow(other);
                var goesOn = cheapPhone.follow(other)) {
            assertThat(List.of(ends.read(), goesOn.read())).containsOnly((int) '1');
            assertThat(laptop.delete(one, "/api/me/sessions/" + laptop.id()).statusCode())
                    .isEqualTo(204);

            var rest = CompletableFuture.supplyAsync(() -> read(ends));
            assertThat(rest.get(1, TimeUnit.MINUTES)).isNegative();
            next.countDown();
            assertThat(goesOn.read()).isEqualTo('2');
        }
    }

    private static void twoEvents(HttpExchange exchange, CountDownLatch next) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('1');
            exchange.getResponseBody().flush();
            awaitAnswer(next);
            exchange.getResponseBody().write('2');
        }
    }

    private static int read(InputStream stream) {
        try {
            return stream.read();
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    @Test
    void whoever_has_no_session_has_none_to_leave() {
        var somebody = new Caller(UUID.randomUUID(), "somebody", Set.of(Role.MEMBER), false);
        var token = gateways.one.getBean(ExternalTokens.class).issue(somebody).token();
        assertThat(browser.delete(one, "/api/me/sessions/current", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(browser.get(one, "/api/me/sessions", "Authorization", "Bearer " + token))
                        .get("items"))
                .isEmpty();
        assertThat(browser.get(one, "/api/me/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void it_ends_when_it_was_not_used_for_three_days() {
        var signedIn = signedIn(phone);
        gateways.clock.forward(Duration.ofDays(2));
        assertThat(signedIn.reads(one)).isEqualTo(200);
        gateways.clock.forward(Duration.ofDays(2));
        assertThat(signedIn.reads(other)).isEqualTo(200);
        gateways.clock.forward(Duration.ofDays(3));
        assertThat(signedIn.reads(one)).isEqualTo(401);
    }

    @Test
    void it_ends_after_thirty_days_however_much_it_is_used() {
        var signedIn = signedIn(phone);
        for (var day = 2; day < 30; day += 2) {
            gateways.clock.forward(Duration.ofDays(2));
            assertThat(signedIn.reads(one)).isEqualTo(200);
        }
        gateways.clock.forward(Duration.ofDays(2));
        assertThat(signedIn.reads(one)).isEqualTo(401);
    }

    // What is left behind

    @Test
    void neither_contact_nor_code_nor_secret_is_stored_or_logged(CapturedOutput output) {
        gateways.memberWith(phone);
        var mail = "rosa." + UUID.randomUUID() + "@example.org";
        gateways.memberWith(mail);
        var challenge = browser.challenged(one, phone);
        var code = gateways.codeTo(phone);
        browser.challenged(one, mail);
        var mailed = gateways.codeTo(mail);
        browser.answer(one, challenge, wrong(code));

        var before = stored();
        var signedIn = SignedIn.of(browser, browser.answer(one, challenge, code));
        signedIn.reads(one);
        browser.post(one, "/api/sign-in/challenges", "{\"contact\": 1, \"" + phone + "\": \"" + phone + "\"}");

        var inClear = Pattern.compile("(?<![0-9A-Za-z])(%s|%s)(?![0-9A-Za-z])|%s|%s|%s|%s|127\\.0\\.1\\."
                .formatted(
                        code, mailed, phone.substring(1), mail.substring(5, 20), signedIn.session(), signedIn.proof()));
        assertThat(before)
                .isNotEmpty()
                .noneMatch(document -> inClear.matcher(document).find());
        assertThat(stored()).noneMatch(document -> inClear.matcher(document).find());
        assertThat(output.getAll()).doesNotContainPattern(inClear);
    }

    @Test
    void no_way_leads_to_what_only_the_gateway_may_ask() {
        var operator = new Caller(UUID.randomUUID(), "operator", Set.of(Role.OPERATOR, Role.ORGANIZER), true);
        var token = gateways.one.getBean(ExternalTokens.class).issue(operator).token();
        var body = "{\"contact\": \"%s\", \"code\": \"123456\"}".formatted(phone);
        for (var path :
                List.of("/internal/sign-in/holders", "/internal/sign-in/codes", "/api/internal/sign-in/codes")) {
            assertThat(browser.post(one, path, body, "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(gateways.codesTo(phone)).isEmpty();
    }

    private SignedIn signedIn(String number, String... headers) {
        if (gateways.codesTo(number).isEmpty()) gateways.memberWith(number);
        var sentBefore = gateways.codesTo(number).size();
        var challenge = browser.challenged(one, number);
        Awaitility.await()
                .atMost(TwoGateways.A_WHILE)
                .until(() -> gateways.codesTo(number).size() > sentBefore);
        return SignedIn.of(browser, browser.answer(one, challenge, gateways.codeTo(number), headers));
    }

    private List<String> stored() {
        var mongo = gateways.database();
        return mongo.getCollectionNames().stream()
                .flatMap(name -> mongo.findAll(Document.class, name).stream())
                .map(Document::toJson)
                .toList();
    }

    private void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:konbit:problem:wrong-code");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private void isTooOften(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:konbit:problem:too-many-codes");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 3_601L);
    }

    private static String wrong(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode claims(String token) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static void awaitAnswer(CountDownLatch answered) {
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Asking {
        HttpResponse<String> nth(int i);
    }

    private static List<HttpResponse<String>> atOnce(int times, Asking asking) throws Exception {
        var tasks = IntStream.range(0, times)
                .mapToObj(i -> (Callable<HttpResponse<String>>) () -> asking.nth(i))
                .toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var done : threads.invokeAll(tasks)) answers.add(done.get());
            return answers;
        }
    }
}
