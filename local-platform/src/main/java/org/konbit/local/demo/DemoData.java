package org.konbit.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the files under {@code demo/} say, read without any part of the product. */
record DemoData(
        Path folder,
        int territoryRows,
        int contactRows,
        Map<String, String> parents,
        Map<String, Collective> collectives,
        Map<String, Person> people,
        JsonNode story) {

    /** Fields in one order, so that what is sent again is the same to the letter. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    record Collective(String type, String code, String name, String territory, String purpose) {}

    /** A person and every way there is to reach them. */
    record Person(
            String handle,
            String name,
            String language,
            String home,
            @Nullable Collective collective,
            Set<String> roles,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String relay) {

        Reach reach() {
            if (phone != null) return Reach.SMS;
            if (email != null) return Reach.EMAIL;
            if (relay != null) return Reach.RELAY;
            return Reach.NONE;
        }

        /** Where a message of their own arrives: a number or an address. */
        String address() {
            if (phone != null) return phone;
            if (email != null) return email;
            throw new IllegalStateException(handle + " has neither phone nor e-mail");
        }
    }

    /** The best channel a person has, in the order in which they are tried. */
    enum Reach {
        SMS,
        EMAIL,
        RELAY,
        NONE
    }

    static DemoData read(Path folder) {
        var territories = Csv.read(folder.resolve("territories-haiti.csv"));
        var contacts = Csv.read(folder.resolve("contacts.csv"));
        var parents = new HashMap<String, String>();
        for (var row : territories) parents.put(cell(row, "code"), cell(row, "parent"));
        var collectives = new LinkedHashMap<String, Collective>();
        for (var collective : readCollectives(folder.resolve("collectives.json"))) {
            collectives.put(collective.code(), collective);
        }
        var people = new LinkedHashMap<String, Person>();
        var phones = byHandle(contacts, "phone", "value");
        var emails = byHandle(contacts, "email", "value");
        var relays = byHandle(contacts, "relay", "relay_handle");
        for (var row : Csv.read(folder.resolve("people.csv"))) {
            var handle = cell(row, "handle");
            var roles = cell(row, "roles").isEmpty()
                    ? Set.<String>of()
                    : new TreeSet<>(List.of(cell(row, "roles").split(";")));
            people.put(
                    handle,
                    new Person(
                            handle,
                            cell(row, "display_name"),
                            cell(row, "language"),
                            cell(row, "territory"),
                            collectives.get(cell(row, "collective")),
                            roles,
                            phones.get(handle),
                            emails.get(handle),
                            relays.get(handle)));
        }
        return new DemoData(
                folder,
                territories.size(),
                contacts.size(),
                parents,
                collectives,
                people,
                readJson(folder.resolve("story.json")));
    }

    static List<Collective> readCollectives(Path file) {
        var collectives = new ArrayList<Collective>();
        for (var node : readJson(file)) collectives.add(JSON.treeToValue(node, Collective.class));
        return collectives;
    }

    Person person(String handle) {
        var person = people.get(handle);
        if (person == null) throw new IllegalArgumentException("No " + handle + " in people.csv");
        return person;
    }

    Collective collective(String code) {
        var collective = collectives.get(code);
        if (collective == null) throw new IllegalArgumentException("No " + code + " in collectives.json");
        return collective;
    }

    List<Person> membersOf(String code) {
        return people.values().stream()
                .filter(p -> p.collective() != null && p.collective().code().equals(code))
                .toList();
    }

    /** Whether a territory lies within another, or is it. */
    boolean within(String territory, String whole) {
        for (var code = territory; !code.isEmpty(); code = parents.getOrDefault(code, "")) {
            if (code.equals(whole)) return true;
        }
        return false;
    }

    private static Map<String, String> byHandle(List<Map<String, String>> contacts, String kind, String column) {
        var found = new HashMap<String, String>();
        for (var row : contacts) {
            if (cell(row, "kind").equals(kind)) found.put(cell(row, "handle"), cell(row, column));
        }
        return found;
    }

    private static JsonNode readJson(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
