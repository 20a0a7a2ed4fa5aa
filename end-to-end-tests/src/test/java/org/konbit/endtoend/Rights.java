package org.konbit.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The matrix of rights, as the descriptions of the endpoints say it: who may call what, of whom, and what others get. */
final class Rights {
    private static final Path DESCRIPTIONS = Path.of("../contracts/openapi");
    private static final String EXTENSION = "x-konbit-rights";

    private Rights() {}

    /** What is called, as seen by who calls. */
    enum Of {
        OWN,
        SAME_COLLECTIVE,
        SAME_TERRITORY,
        ELSEWHERE
    }

    /** What somebody gets. */
    enum Outcome {
        ALLOWED("✓"),
        UNAUTHENTICATED("–"),
        FORBIDDEN("✗"),
        NOT_THERE("∅");

        final String mark;

        Outcome(String mark) {
            this.mark = mark;
        }
    }

    /** Who calls. */
    enum Who {
        NOBODY("nobody"),
        PROVIDER("provider"),
        MEMBER("member", "MEMBER"),
        RELAY("relay", "MEMBER"),
        FACILITATOR("facilitator", "MEMBER"),
        TREASURER("treasurer", "MEMBER"),
        DELEGATE("delegate", "MEMBER"),
        COORDINATOR("coordinator", "MEMBER"),
        FORMER_ORGANIZER("former organizer", "MEMBER", "ORGANIZER"),
        ORGANIZER("organizer", "MEMBER", "ORGANIZER"),
        PLATFORM_ORGANIZER("platform organizer", "ORGANIZER"),
        OPERATOR("operator", "OPERATOR");

        private static final Set<Who> OFFICERS = EnumSet.of(RELAY, FACILITATOR, TREASURER, DELEGATE, COORDINATOR);

        final String title;
        final List<String> tokenRoles;

        Who(String title, String... tokenRoles) {
            this.title = title;
            this.tokenRoles = List.of(tokenRoles);
        }

        /** A person of the movement. */
        boolean isPerson() {
            return tokenRoles.contains("MEMBER");
        }

        /** To whom nothing is nearer than anything else, so that one call shows them all. */
        boolean isNeverNear() {
            return this == NOBODY || this == PROVIDER || this == OPERATOR;
        }

        /** The role in their collectives. */
        String membership() {
            return OFFICERS.contains(this) ? name() : MEMBER.name();
        }

        private Set<String> circles(Of of) {
            var circles = new HashSet<String>(Set.of("anyone"));
            if (!tokenRoles.isEmpty()) circles.add("anyone signed in");
            if (isPerson()) circles.add("people");
            if (isPerson() && of == Of.OWN) circles.add("themselves");
            if (isPerson() && (of == Of.OWN || of == Of.SAME_COLLECTIVE)) {
                circles.add("members");
                if (OFFICERS.contains(this)) circles.add(title + "s");
            }
            if (OFFICERS.contains(this)) circles.add(title + "s anywhere");
            if (this == ORGANIZER && of != Of.ELSEWHERE || this == PLATFORM_ORGANIZER) circles.add("organizers");
            if (this == ORGANIZER || this == PLATFORM_ORGANIZER) circles.add("organizers anywhere");
            if (this == PLATFORM_ORGANIZER) circles.add("platform organizers");
            if (this == PROVIDER) circles.add("providers");
            if (this == OPERATOR) circles.add("operators");
            return circles;
        }
    }

    /** Circles that nobody who calls from outside is in. */
    private static final Set<String> WITHIN = Set.of("this machine", "the gateway");

    /**
     * One row.
     *
     * @param operation method and path
     * @param of for what, where an operation has several rows
     * @param roles of which a token needs one; none when any token will do
     */
    record Rule(
            String operation, String of, Set<String> roles, Set<String> may, boolean isPrivate, Set<String> knownTo) {

        Outcome expected(Who who, Of relation) {
            var circles = who.circles(relation);
            if (may.contains("anyone")) return Outcome.ALLOWED;
            if (who == Who.PROVIDER && may.contains("providers")) return Outcome.ALLOWED;
            if (who.tokenRoles.isEmpty() || may.equals(Set.of("this machine"))) return Outcome.UNAUTHENTICATED;
            if (isRefusedByRole(who)) return Outcome.FORBIDDEN;
            if (!Collections.disjoint(circles, may)) return Outcome.ALLOWED;
            return isPrivate && Collections.disjoint(circles, knownTo) ? Outcome.NOT_THERE : Outcome.FORBIDDEN;
        }

        /** Whatever it is that is called. */
        boolean isRefusedByRole(Who who) {
            return !roles.isEmpty() && Collections.disjoint(roles, who.tokenRoles);
        }

        String name() {
            return of.isEmpty() ? operation : operation + " of " + of;
        }
    }

    /** Every word that a circle is named by. */
    static Set<String> vocabulary() {
        var words = new TreeSet<>(WITHIN);
        for (var who : Who.values()) for (var of : Of.values()) words.addAll(who.circles(of));
        return words;
    }

    /** All rows, in the order of services and paths; an endpoint that says nothing has none. */
    static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (var service : List.of("collectives-service", "campaigns-service", "notifications-service", "gateway")) {
            description(service)
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(operation -> rules.addAll(
                                    rules(name(operation.getKey(), path.getKey()), operation.getValue()))));
        }
        return rules;
    }

    /** Every operation of a description. */
    static List<String> operations(JsonNode description) {
        return description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream().map(method -> name(method, path.getKey())))
                .toList();
    }

    static List<String> operationsThatDoNotSay() {
        var saying = rules().stream().map(Rule::operation).collect(Collectors.toSet());
        return services().stream()
                .flatMap(service -> operations(description(service)).stream())
                .filter(operation -> !saying.contains(operation))
                .toList();
    }

    static List<String> services() {
        return List.of("collectives-service", "campaigns-service", "notifications-service", "gateway");
    }

    private static String name(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    private static JsonNode description(String service) {
        try {
            return Http.JSON.readTree(Files.readString(DESCRIPTIONS.resolve(service + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Rule> rules(String name, JsonNode operation) {
        var rights = operation.path(EXTENSION);
        return rights.path("rules")
                .valueStream()
                .map(rule -> new Rule(
                        name,
                        rule.path("of").asString(""),
                        words(rights.path("roles")),
                        words(rule.path("may")),
                        rule.path("private").asBoolean(false),
                        words(rule.path("knownTo"))))
                .toList();
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
    }

    /** As docs/security.md has it. */
    static String table() {
        var table = new StringBuilder("| what is called |");
        for (var who : Who.values()) table.append(' ').append(who.title).append(" |");
        table.append("\n| --- |").append(" --- |".repeat(Who.values().length)).append('\n');
        for (var rule : rules()) {
            table.append("| `").append(rule.operation()).append('`');
            if (!rule.of().isEmpty()) table.append(" of ").append(rule.of());
            table.append(" |");
            for (var who : Who.values())
                table.append(' ').append(cell(rule, who)).append(" |");
            table.append('\n');
        }
        return table.toString();
    }

    private static String cell(Rule rule, Who who) {
        var marks = Arrays.stream(Of.values())
                .map(of -> rule.expected(who, of).mark)
                .toList();
        return Set.copyOf(marks).size() == 1 ? marks.getFirst() : String.join("", marks);
    }
}
