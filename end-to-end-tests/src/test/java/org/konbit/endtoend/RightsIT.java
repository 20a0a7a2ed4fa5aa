package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.konbit.endtoend.Rights.Of;
import org.konbit.endtoend.Rights.Outcome;
import org.konbit.endtoend.Rights.Rule;
import org.konbit.endtoend.Rights.Who;

/** Every cell of the matrix of rights, called through the gateway. */
@Order(3)
@ExtendWith(KonbitPlatform.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsIT {
    private static final int AT_ONCE = 3;
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Problems with status 403 of those who may: a wrong answer, and one's own dispatch that another has to confirm. */
    private static final List<String> REFUSED_FOR_ITSELF = List.of(
            "urn:konbit:problem:wrong-code",
            "urn:konbit:problem:wrong-passkey",
            "urn:konbit:problem:confirmed-by-another");

    private final KonbitPlatform platform;
    private RightsWorld world;

    RightsIT(KonbitPlatform platform) {
        this.platform = platform;
    }

    @BeforeAll
    void a_small_movement() {
        world = new RightsWorld(platform);
    }

    /** One call, and what came of it; empty when that is what the matrix says. */
    private record Cell(Rule rule, Who who, Of of) {
        List<String> differences(RightsCalls calls) {
            var expected = rule.expected(who, of);
            var answer = calls.call(rule.name(), who, of);
            if (outcome(answer) != expected) {
                return List.of("%s as %s, %s: %s, but was %d %s"
                        .formatted(
                                rule.name(),
                                who.title,
                                of,
                                expected,
                                answer.status(),
                                answer.text().strip()));
            }
            if (!hides(expected) || !calls.hasVariables(rule.operation())) return List.of();
            var nothing = calls.callWhatIsNotThere(rule.name(), who, of);
            if (nothing.status() == answer.status() && told(nothing).equals(told(answer))) return List.of();
            return List.of("%s as %s, %s: %s, but of what is not there %s"
                    .formatted(rule.name(), who.title, of, told(answer), told(nothing)));
        }

        /** Whether the caller must not learn that it is there. */
        private boolean hides(Outcome expected) {
            return expected == Outcome.NOT_THERE
                    || of == Of.OWN && expected == Outcome.FORBIDDEN && rule.isPrivate() && rule.isRefusedByRole(who);
        }

        private static String told(Http.Answer answer) {
            return answer.text().replace(answer.request().split(" ")[1].split("\\?")[0], "…");
        }

        private static @Nullable Outcome outcome(Http.Answer answer) {
            return switch (answer.status()) {
                case 200, 201, 202, 204, 409, 412 -> Outcome.ALLOWED;
                case 401 -> Outcome.UNAUTHENTICATED;
                case 403 ->
                    REFUSED_FOR_ITSELF.stream().anyMatch(answer.text()::contains) ? Outcome.ALLOWED : Outcome.FORBIDDEN;
                case 404 -> Outcome.NOT_THERE;
                default -> null;
            };
        }
    }

    @Test
    void every_cell_is_as_the_matrix_says() throws Exception {
        var described = new ArrayList<String>();
        for (var service : List.of("collectives", "campaigns", "notifications", "gateway")) {
            described.addAll(Rights.operations(
                    platform.anonymous().get("/v3/api-docs/" + service).is(200).json()));
        }
        var rules = Rights.rules();
        assertThat(rules.stream().map(Rule::operation)).containsAll(described);

        var calls = new RightsCalls(world);
        assertThat(rules.stream().map(Rule::name)).containsExactlyInAnyOrderElementsOf(calls.names());

        var began = System.nanoTime();
        var differences = new ArrayList<String>();
        var called = 0;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var found = new ArrayList<Future<List<String>>>();
            for (var who : Who.values()) {
                var cells = cells(rules, calls, who);
                called += cells.size();
                found.add(threads.submit(() -> cells.stream()
                        .flatMap(cell -> cell.differences(calls).stream())
                        .toList()));
            }
            for (var some : found) differences.addAll(some.get());
        }
        System.out.printf("%d cells in %d ms%n", called, (System.nanoTime() - began) / 1_000_000);
        assertThat(differences).isEmpty();
    }

    @Test
    void a_role_that_ends_is_over_in_every_service_also_for_a_token_given_before() {
        var root = world.root();
        var at = world.of(Of.SAME_COLLECTIVE);
        var person = world.organizerAndCoordinator("ending");
        var holder = platform.caller(UUID.fromString(person), "ending", List.of("MEMBER", "ORGANIZER"), false);
        var rights = new LinkedHashMap<String, BooleanSupplier>();
        rights.put("an organizer lists people", may(() -> holder.get("/api/people?territory=" + at.commune)));
        rights.put("an organizer sees drafts", may(() -> holder.get("/api/campaigns/" + at.draftCampaign)));
        rights.put(
                "an organizer counts an audience",
                may(() -> holder.post("/api/audiences/preview", Map.of("territories", List.of(at.commune)))));
        rights.put(
                "a coordinator changes the collective",
                may(() -> holder.patch("/api/collectives/" + at.group, Map.of("purpose", "Vivre"))));
        rights.put(
                "a coordinator pledges for it",
                may(() -> holder.put(
                        "/api/actions/%s/delegations/%s".formatted(at.action, at.group), Map.of("headcount", 1))));
        rights.put(
                "a coordinator reads what is written to its campaign",
                may(() -> holder.get("/api/conversations/" + at.conversation + "/messages")));
        rights.forEach((what, holds) -> await(what).atMost(SOON).until(holds::getAsBoolean));

        root.put("/api/people/" + person + "/appointments", List.of()).is(200);
        root.patch("/api/collectives/%s/memberships/%s".formatted(at.group, person), Map.of("roles", List.of("MEMBER")))
                .is(200);
        var ended = System.nanoTime();
        rights.forEach((what, holds) -> {
            await("no more: " + what)
                    .atMost(SOON)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !holds.getAsBoolean());
            System.out.printf("no more after %d ms: %s%n", (System.nanoTime() - ended) / 1_000_000, what);
        });
    }

    private static BooleanSupplier may(Supplier<Http.Answer> call) {
        return () -> switch (call.get().status()) {
            case 200 -> true;
            case 403, 404 -> false;
            default -> throw new AssertionError(call.get().text());
        };
    }

    /** Of one caller, whose calls are made one after the other. */
    private static List<Cell> cells(List<Rule> rules, RightsCalls calls, Who who) {
        var cells = new ArrayList<Cell>();
        for (var rule : rules) {
            for (var of :
                    calls.isCalledOnce(rule.name()) || who.isNeverNear() ? List.of(Of.OWN) : List.of(Of.values())) {
                cells.add(new Cell(rule, who, of));
            }
        }
        return cells;
    }
}
