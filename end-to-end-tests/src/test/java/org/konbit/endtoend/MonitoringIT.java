package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.junit.jupiter.api.extension.ExtendWith;

/** Alerts and dashboards ask for what the services really say. */
@Order(3)
@ExtendWith(KonbitPlatform.Shared.class)
class MonitoringIT {
    private static final Path FILES = Promtool.FILES;
    /** What Prometheus itself says of each instance that it asks. */
    private static final Map<String, Set<String>> OF_PROMETHEUS = Map.of("up", Set.of());

    private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("job", "instance");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"(?:[^\"\\\\]|\\\\.)*\"");

    @Test
    void asks_only_for_metrics_and_labels_that_a_running_service_says(KonbitPlatform platform) throws IOException {
        var asked = new ArrayList<PromQl.Selector>();
        for (var expression : expressions()) asked.addAll(PromQl.selectors(expression));
        assertThat(asked).hasSizeGreaterThan(30);
        var recorded = recorded();

        await("all figures are there, also those that are asked for now and then")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> {
                    var said = said(platform);
                    assertThat(asked).allSatisfy(selector -> {
                        if (recorded.contains(selector.metric())) return;
                        assertThat(said).containsKey(selector.metric());
                        var labels = new TreeSet<>(selector.labels());
                        labels.removeAll(LABELS_OF_PROMETHEUS);
                        assertThat(said.get(selector.metric()))
                                .as("labels of " + selector.metric())
                                .containsAll(labels);
                    });
                });
    }

    @Test
    void each_alert_names_what_to_do_about_it() throws IOException {
        var sections = Markdown.anchors(Path.of("../docs/operations.md"));
        var alerts = rules().filter(rule -> rule.has("alert")).toList();
        assertThat(alerts).hasSizeGreaterThan(8).allSatisfy(alert -> {
            var runbook = alert.at("/annotations/runbook").asString();
            assertThat(runbook).startsWith("docs/operations.md#");
            assertThat(sections).contains(runbook.substring(runbook.indexOf('#') + 1));
            assertThat(alert.at("/annotations/summary").asString()).isNotBlank();
            assertThat(alert.at("/labels/severity").asString()).isIn("page", "ticket");
        });
        assertThat(tried()).containsAll(List.of("OutboxWaits", "TopicLags", "DeadLetters", "ProviderFails"));
    }

    @Test
    @ExtendWith(Promtool.class)
    void rules_say_of_made_up_figures_what_they_should() {
        var said = Promtool.say("test", "rules", "rules-test.yml");
        assertThat(said.exit()).as(said.text()).isZero();
    }

    /** Names of services are what rules, dashboards and Prometheus' own file agree on. */
    @Test
    void asks_every_service_that_runs() {
        var prometheus = ComposeFileTests.yaml("deploy/monitoring/prometheus.yml");
        var services = ComposeFileTests.yaml("docker-compose.yml").path("services");
        assertThat(prometheus.path("scrape_configs").valueStream()).hasSize(4).allSatisfy(job -> {
            var name = job.path("job_name").asString();
            assertThat(services.path(name).at("/build/args/PORT").asInt())
                    .isEqualTo(job.at("/dns_sd_configs/0/port").asInt());
            assertThat(job.at("/dns_sd_configs/0/names/0").asString()).isEqualTo(name);
        });
        assertThat(prometheus.path("rule_files").valueStream().map(file -> FILES.resolve(file.asString())))
                .isNotEmpty()
                .allMatch(Files::isRegularFile);
    }

    @Test
    void reads_a_query_as_prometheus_does() {
        assertThat(PromQl.selectors("sum by (job, le) (rate(a_bucket{x=\"b c\", y!~\"d.*\"}[5m:1m] offset 1h)) / on (z)"
                        + " group_left count(e == bool 0) or vector(1) unless f:g{h=\"}\"}"))
                .containsExactly(
                        new PromQl.Selector("a_bucket", Set.of("x", "y")),
                        new PromQl.Selector("e", Set.of()),
                        new PromQl.Selector("f:g", Set.of("h")));
    }

    private static List<String> expressions() throws IOException {
        var dashboards = new ArrayList<String>();
        try (var files = Files.list(FILES.resolve("grafana/dashboards"))) {
            for (var file : files.toList()) {
                Http.JSON
                        .readTree(Files.readString(file))
                        .path("panels")
                        .forEach(panel -> panel.path("targets")
                                .forEach(target ->
                                        dashboards.add(target.path("expr").asString())));
            }
        }
        assertThat(dashboards).hasSizeGreaterThan(10).noneMatch(String::isBlank);
        return Stream.concat(
                        dashboards.stream(),
                        rules().map(rule -> rule.path("expr").asString()))
                .toList();
    }

    private static Set<String> recorded() {
        var names = new TreeSet<String>();
        rules().filter(rule -> rule.has("record"))
                .forEach(rule -> names.add(rule.path("record").asString()));
        return names;
    }

    private static Stream<tools.jackson.databind.JsonNode> rules() {
        return ComposeFileTests.yaml("deploy/monitoring/rules.yml")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream());
    }

    /** The alerts of which rules-test.yml has an example. */
    private static Set<String> tried() {
        var names = new TreeSet<String>();
        ComposeFileTests.yaml("deploy/monitoring/rules-test.yml")
                .path("tests")
                .forEach(test -> test.path("alert_rule_test")
                        .forEach(one -> names.add(one.path("alertname").asString())));
        return names;
    }

    /** The names of all samples, and of the labels that some sample of that name has. */
    private static Map<String, Set<String>> said(KonbitPlatform platform) {
        var said = new TreeMap<String, Set<String>>(OF_PROMETHEUS);
        for (var port : List.of(8080, 8081, 8082, 8083)) {
            var samples = SAMPLE.matcher(new Http(platform.address(port), null)
                    .get("/actuator/prometheus")
                    .is(200)
                    .text());
            while (samples.find()) {
                var labels = said.computeIfAbsent(samples.group(1), name -> new TreeSet<>());
                if (samples.group(2) == null) continue;
                var named = LABEL.matcher(samples.group(2));
                while (named.find()) labels.add(named.group(1));
            }
        }
        return said;
    }
}
