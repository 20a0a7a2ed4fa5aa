package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/architecture.md draws is what is built. */
@Order(0)
class ArchitecturePageTests {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ARROW = Pattern.compile("\\s+(?:--\\s+\"[^\"]*\"\\s+)?-->\\s+");
    private static final Pattern DRAWN = Pattern.compile("(?m)^ +([a-z]+)\\[\"<b>\\1</b>");
    private static final Pattern KONBIT = Pattern.compile("\\borg\\.konbit(?:\\.[a-z]+)+\\b");

    @ParameterizedTest
    @CsvSource({
        "gateway, org.konbit.gateway",
        "collectives-service, org.konbit.collectives",
        "campaigns-service, org.konbit.campaigns",
        "notifications-service, org.konbit.notifications"
    })
    void draws_each_feature_and_who_uses_whom(String module, String root) throws IOException {
        var drawing = drawingOf(root);
        var drawn =
                DRAWN.matcher(drawing).results().map(found -> found.group(1)).toList();
        var used = used(module, root);
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(used.keySet());

        var arrows = arrows(drawing, used.keySet());
        arrows.forEach((from, to) ->
                assertThat(used.get(from)).as("what %s uses", from).containsAll(to));
        used.forEach((from, to) ->
                assertThat(reachable(from, arrows)).as("drawn from %s on", from).containsAll(to));
    }

    @Test
    void names_packages_that_exist() throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.list(ROOT)) {
            modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .forEach(sources::add);
        }
        var named = KONBIT.matcher(page()).results().map(found -> found.group()).toList();
        assertThat(named)
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(name -> assertThat(sources)
                        .anyMatch(source -> Files.isDirectory(source.resolve(name.replace('.', '/')))));
    }

    @Test
    void draws_topics_between_those_who_write_and_read_them() throws IOException {
        var topics = Http.JSON
                .readTree(Files.readString(ROOT.resolve("contracts/topics.json")))
                .path("topics");
        var containers = section("## What runs (containers)");
        for (var service : List.of("collectives", "campaigns", "notifications")) {
            var writes = topics.valueStream()
                    .anyMatch(topic -> topic.path("name").asString().startsWith(service + "."));
            var reads = topics.valueStream()
                    .filter(topic -> !topic.path("name").asString().contains("dead-letters"))
                    .anyMatch(topic -> topic.path("readers")
                            .valueStream()
                            .anyMatch(reader -> reader.asString().equals(service + "-service")));
            assertThat(containers.contains(service + " -- \"" + service + ".*\" --> kafka"))
                    .isEqualTo(writes);
            assertThat(Pattern.compile("kafka --> [a-z &]*\\b" + service)
                            .matcher(containers)
                            .find())
                    .as("%s reads", service)
                    .isEqualTo(reads);
        }
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/architecture.md"));
    }

    private static String section(String heading) throws IOException {
        var page = page();
        assertThat(page).contains(heading);
        var from = page.indexOf(heading);
        return page.substring(from, page.indexOf("\n## ", from + 1));
    }

    private static String drawingOf(String root) throws IOException {
        var page = page();
        var from = page.indexOf("  subgraph " + root + "\n");
        assertThat(from).as("a drawing of " + root).isPositive();
        return page.substring(from, page.indexOf("\n  end\n", from));
    }

    /** Which features of a service import from which. */
    private static Map<String, Set<String>> used(String module, String root) throws IOException {
        var folder = ROOT.resolve(module).resolve("src/main/java").resolve(root.replace('.', '/'));
        var imported = Pattern.compile("(?m)^import (?:static )?" + Pattern.quote(root) + "\\.([a-z]+)\\.");
        var used = new TreeMap<String, Set<String>>();
        for (var feature : list(folder)) {
            var name = feature.getFileName().toString();
            var others = new TreeSet<String>();
            try (var files = Files.walk(feature)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    imported.matcher(Files.readString(file)).results().forEach(found -> others.add(found.group(1)));
                }
            }
            others.remove(name);
            used.put(name, others);
        }
        return used;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).toList();
        }
    }

    private static Map<String, Set<String>> arrows(String drawing, Set<String> features) {
        var arrows = new TreeMap<String, Set<String>>();
        for (var line : drawing.lines().toList()) {
            var ends = ARROW.split(line.strip());
            for (int i = 0; i + 1 < ends.length; i++) {
                for (var from : ends[i].split(" & ")) {
                    for (var to : ends[i + 1].split(" & ")) {
                        assertThat(features).contains(from, to);
                        arrows.computeIfAbsent(from, name -> new TreeSet<>()).add(to);
                    }
                }
            }
        }
        return arrows;
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> arrows) {
        var found = new TreeSet<String>();
        var next = new ArrayList<>(arrows.getOrDefault(from, Set.of()));
        while (!next.isEmpty()) {
            var feature = next.removeLast();
            if (found.add(feature)) next.addAll(arrows.getOrDefault(feature, Set.of()));
        }
        return found;
    }
}
