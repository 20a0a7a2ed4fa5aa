package org.konbit.outbox.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a schema does to those who know it as it was released. Whoever reads the old one must be able to read what is
 * written by the new one, and the other way round, as topics hold both: so a field may be added if it need not be
 * there, words of description may change, and nothing else.
 */
final class Released {
    private static final Set<String> WORDS = Set.of("$id", "title", "description", "examples", "$comment");
    private final List<String> breaks = new ArrayList<>();

    private Released() {}

    /** Each thing that breaks, by its place; empty when nothing does. */
    static List<String> breaks(JsonNode released, JsonNode present) {
        var comparison = new Released();
        comparison.compare("", released, present);
        return comparison.breaks;
    }

    private void compare(String at, JsonNode released, JsonNode present) {
        if (!released.isObject() || !present.isObject()) {
            if (!released.equals(present)) breaks.add("%s was %s and is %s".formatted(at, released, present));
            return;
        }
        var rules = new TreeSet<>(released.propertyNames());
        rules.addAll(present.propertyNames());
        rules.removeAll(WORDS);
        for (var rule : rules) {
            switch (rule) {
                case "properties" -> fields(at, released.path(rule), present.path(rule));
                case "required" -> needed(at, names(released.get(rule)), names(present.get(rule)));
                default -> compare(at + "/" + rule, released.path(rule), present.path(rule));
            }
        }
    }

    private void fields(String at, JsonNode released, JsonNode present) {
        for (var field : released.properties()) {
            var place = at + "/" + field.getKey();
            if (present.has(field.getKey())) compare(place, field.getValue(), present.get(field.getKey()));
            else breaks.add(place + " is gone");
        }
    }

    private void needed(String at, Set<String> released, Set<String> present) {
        for (var field : present) if (!released.contains(field)) breaks.add(at + "/" + field + " is newly required");
        for (var field : released)
            if (!present.contains(field)) breaks.add(at + "/" + field + " is no longer required");
    }

    private static Set<String> names(@Nullable JsonNode list) {
        var names = new HashSet<String>();
        if (list != null) list.forEach(name -> names.add(name.stringValue()));
        return names;
    }
}
