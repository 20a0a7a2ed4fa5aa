package org.konbit.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.konbit.local.demo.DemoData.Person;
import tools.jackson.databind.JsonNode;

/**
 * Step 3: a farmers' group and a brigade, each in its own way. Every POST carries an Idempotency-Key of the day, so
 * the demo may run again and what they did that day is still done once.
 */
record LiveALittle(Stage stage, Known known, LocalDate today) {

    void run() {
        stage.report.step(3, "Two collectives live a little, each in its own way");
        group();
        brigade();
        elsewhere();
    }

    private void group() {
        var story = stage.data.story().path("group");
        var code = story.path("collective").asString();
        var coordinator = stage.member(withRole(code, "COORDINATOR").handle());
        var treasurer = stage.member(withRole(code, "TREASURER").handle());
        var activity = once(
                coordinator,
                "/api/collectives/" + known.collective(code) + "/activities",
                story.path("activity"),
                code);
        var path = "/api/activities/" + activity.at("/id");
        var days = new LinkedHashMap<String, Integer>();
        var members = stage.data.membersOf(code);
        for (var worked : story.path("days")) {
            var person = members.get(days.size()).handle();
            days.put(known.person(person), worked.asInt());
            var contribution = Map.of("person", known.person(person), "days", worked.asInt());
            once(coordinator, path + "/contributions", contribution, person);
        }
        var worked = days.values().stream().mapToInt(Integer::intValue).sum();
        once(coordinator, path + "/results", story.path("result"), "result");
        stage.report.say(
                "%s: %s, %d days of work by %d members, %s %s harvested",
                stage.data.collective(code).name(),
                story.at("/activity/name").asString(),
                worked,
                days.size(),
                story.at("/result/quantity").asString(),
                story.at("/result/unit").asString());
        for (var sharing : story.path("shares")) {
            var rule = sharing.path("rule").asString();
            shared(once(treasurer, path + "/shares", sharing, rule).json(), sharing, days, members);
        }
    }

    private void shared(JsonNode shared, JsonNode asked, Map<String, Integer> days, List<Person> members) {
        var rule = asked.path("rule").asString();
        var total = new BigDecimal(asked.at("/total/amount").asString());
        var sum = amount(shared.path("fund"));
        var allDays = BigDecimal.valueOf(
                days.values().stream().mapToInt(Integer::intValue).sum());
        var each = new ArrayList<String>();
        for (var share : shared.path("shares")) {
            var amount = amount(share.path("amount"));
            var person = share.path("person").asString();
            var part = rule.equals("EQUAL")
                    ? total.divide(BigDecimal.valueOf(shared.path("shares").size()), 4, RoundingMode.HALF_UP)
                    : total.multiply(BigDecimal.valueOf(days.getOrDefault(person, 0)))
                            .divide(allDays, 4, RoundingMode.HALF_UP);
            var away = amount.subtract(part).abs();
            stage.report.silently(rule + " share is within a cent", true, away.compareTo(new BigDecimal("0.01")) < 0);
            sum = sum.add(amount);
            if (each.size() < 5) each.add(amount.toPlainString());
        }
        // Equal shares are for every member, whether or not they could work.
        long due = rule.equals("EQUAL") ? members.size() : days.size();
        stage.report.figure(rule + ": shares", due, (long) shared.path("shares").size());
        stage.report.figure(rule + ": no cent lost or made, " + String.join(", ", each) + " …", total, sum);
    }

    private static BigDecimal amount(JsonNode value) {
        var amount = value.isObject() ? value.path("amount") : value;
        return amount.isString() ? new BigDecimal(amount.asString()) : BigDecimal.ZERO;
    }

    private void brigade() {
        var story = stage.data.story().path("brigade");
        var code = story.path("collective").asString();
        var path = "/api/collectives/" + known.collective(code);
        var coordinator = stage.member(withRole(code, "COORDINATOR").handle());
        var members = stage.data.membersOf(code);
        var plots = new ArrayList<String>();
        for (var plot : story.path("plots")) {
            var body = new LinkedHashMap<String, Object>();
            body.put("holder", known.person(members.get(plots.size()).handle()));
            for (var field : plot.propertyNames()) body.put(field, plot.path(field));
            // A plot stays where it is: its key has no day.
            plots.add(coordinator
                    .post(path + "/plots", body, "demo-plot-" + code + "-" + plots.size())
                    .is(201)
                    .at("/id"));
        }
        workDay(coordinator, story, plots.getFirst(), today);
        var rotation = coordinator.get(path + "/rotation").is(200).json();
        var order = new ArrayList<String>();
        for (var turn : rotation.isArray() ? rotation : rotation.path("items")) {
            order.add(turn.path("plot").asString());
            stage.report.silently(
                    "balance of a plot",
                    turn.path("daysGiven").asDouble()
                            - turn.path("daysReceived").asDouble(),
                    turn.path("balance").asDouble());
        }
        stage.report.figure("plots in the rotation", plots.size(), order.size());
        stage.report.holds(
                "the plot just worked on comes last", plots.getFirst().equals(order.getLast()), order);
        var next = members.get(plots.indexOf(order.getFirst()));
        stage.report.say("next is the plot of %s (%s)", next.name(), next.handle());
    }

    private void elsewhere() {
        for (var day : stage.data.story().at("/elsewhere/workDays")) {
            var code = day.path("collective").asString();
            var coordinator = stage.member(withRole(code, "COORDINATOR").handle());
            var holder = Map.<String, Object>of(
                    "holder", known.person(stage.data.membersOf(code).getFirst().handle()), "areaHectares", 1);
            var plot = coordinator.post(
                    "/api/collectives/" + known.collective(code) + "/plots", holder, "demo-plot-" + code);
            workDay(
                    coordinator,
                    day,
                    plot.is(201).at("/id"),
                    today.minusDays(day.path("daysAgo").asLong()));
        }
    }

    private void workDay(Api coordinator, JsonNode story, String plot, LocalDate date) {
        var code = story.path("collective").asString();
        var body = Map.of(
                "date",
                date.toString(),
                "plot",
                plot,
                "task",
                story.path("task").asString("Plante"));
        var day = once(coordinator, "/api/collectives/" + known.collective(code) + "/work-days", body, code);
        var report = new LinkedHashMap<String, Object>();
        var present = stage.data.membersOf(code).stream()
                .limit(story.path("present").asLong(6))
                .map(person -> known.person(person.handle()))
                .toList();
        report.put("present", present);
        report.put("trees", story.path("trees"));
        report.put("barriers", story.path("barriers"));
        if (story.has("learned")) report.put("learned", story.path("learned").asString());
        var answer = coordinator.post("/api/work-days/" + day.at("/id") + "/report", report, key("report", code));
        if (answer.status() / 100 != 2) answer.is(200);
        stage.report.say(
                "%s, %s: %d present, %d trees, %s m of barriers",
                stage.data.collective(code).name(),
                date,
                present.size(),
                trees(story),
                metres(story).toPlainString());
    }

    static long trees(JsonNode day) {
        long trees = 0;
        for (var species : day.path("trees")) trees += species.path("planted").asLong();
        return trees;
    }

    static BigDecimal metres(JsonNode day) {
        var metres = BigDecimal.ZERO;
        for (var barrier : day.path("barriers"))
            metres = metres.add(barrier.path("metres").decimalValue());
        return metres;
    }

    private Answer once(Api who, String path, Object body, String what) {
        return who.post(path, body, key(path.substring(path.lastIndexOf('/') + 1), what))
                .is(201);
    }

    private String key(String kind, String what) {
        return "demo-%s-%s-%s".formatted(kind, what, today);
    }

    private Person withRole(String code, String role) {
        return stage.data.membersOf(code).stream()
                .filter(person -> person.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " has no " + role));
    }
}
