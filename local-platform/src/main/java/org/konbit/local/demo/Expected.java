package org.konbit.local.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.konbit.local.demo.DemoData.Person;
import org.konbit.local.demo.DemoData.Reach;
import tools.jackson.databind.JsonNode;

/** Who must be told and how, by an own reading of the audience rule over the input. */
final class Expected {

    private final DemoData data;
    private final List<Person> audience;

    private Expected(DemoData data, List<Person> audience) {
        this.data = data;
        this.audience = audience;
    }

    static Expected of(DemoData data, JsonNode audience) {
        return new Expected(
                data,
                data.people().values().stream()
                        .filter(person -> fits(data, person, audience))
                        .toList());
    }

    Expected without(Collection<Person> some) {
        return new Expected(
                data, audience.stream().filter(Predicate.not(some::contains)).toList());
    }

    List<Person> audience() {
        return audience;
    }

    long people() {
        return audience.size();
    }

    List<Person> by(Reach reach) {
        return audience.stream().filter(p -> p.reach() == reach).toList();
    }

    Map<String, Long> byLanguage(Collection<Person> of) {
        var counts = new TreeMap<String, Long>();
        for (var person : of) counts.merge(person.language(), 1L, Long::sum);
        return counts;
    }

    Map<String, Long> byChannel() {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("push", 0L);
        for (var reach : Reach.values())
            counts.put(reach.name().toLowerCase(Locale.ROOT), (long) by(reach).size());
        return counts;
    }

    /** How many people each relay has to tell, by the relay's handle. */
    Map<String, Integer> relays() {
        var groups = new TreeMap<String, Integer>();
        for (var person : by(Reach.RELAY)) groups.merge(Objects.requireNonNull(person.relay()), 1, Integer::sum);
        return groups;
    }

    /** Those who get a message of their own. */
    List<Person> direct() {
        var direct = new ArrayList<>(by(Reach.SMS));
        direct.addAll(by(Reach.EMAIL));
        return direct;
    }

    private static boolean fits(DemoData data, Person person, JsonNode audience) {
        for (var field : audience.propertyNames()) {
            var value = audience.path(field);
            var fits = switch (field) {
                case "anyOf" -> any(value, part -> fits(data, person, part));
                case "territories" -> any(value, code -> data.within(person.home(), code.asString()));
                case "types" -> any(value, type -> type.asString().equals(typeOf(person)));
                case "languages" -> any(value, language -> language.asString().equals(person.language()));
                default -> throw new IllegalArgumentException("The demo does not read '" + field + "'");
            };
            if (!fits) return false;
        }
        return true;
    }

    private static String typeOf(Person person) {
        var collective = person.collective();
        return collective == null ? "" : collective.type();
    }

    private static boolean any(JsonNode values, Predicate<JsonNode> fits) {
        for (var value : values) if (fits.test(value)) return true;
        return false;
    }
}
