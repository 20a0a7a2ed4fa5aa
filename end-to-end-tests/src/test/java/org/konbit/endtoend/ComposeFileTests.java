package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** docker-compose.yml beside what the services, the images' files and the build really say. */
@Order(0)
class ComposeFileTests {

    private static final Path ROOT = Path.of("..");
    private static final Map<String, String> MODULES = Map.of(
            "collectives", "collectives-service",
            "campaigns", "campaigns-service",
            "notifications", "notifications-service",
            "gateway", "gateway");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");

    private final JsonNode services = compose().path("services");

    @Test
    void has_broker_database_stand_ins_and_the_four_services() {
        assertThat(services.propertyNames())
                .contains("kafka", "mongodb", "stand-ins")
                .containsAll(MODULES.keySet());
        assertThat(image("kafka")).isEqualTo("apache/kafka:" + kafkaVersion());
        assertThat(image("mongodb")).isEqualTo("mongo:8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"collectives", "campaigns", "notifications", "gateway"})
    void gives_a_service_only_settings_that_it_reads(String name) {
        var read = settings(name);
        // Spring Boot's own; everything else is named in application.yaml.
        read.add("SPRING_CONFIG_IMPORT");
        assertThat(given(name)).isSubsetOf(read);
        assertThat(secretsOf(name)).isNotEmpty().isSubsetOf(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"collectives", "campaigns", "notifications", "gateway"})
    void gives_a_service_all_that_it_needs_in_order_to_find_the_others(String name) {
        var all = new HashSet<>(given(name));
        all.addAll(secretsOf(name));
        assertThat(all)
                .contains("MONGODB_URI", "KONBIT_MASTER_KEY_FILE")
                .contains("KAFKA_BOOTSTRAP_SERVERS", "KAFKA_SASL_JAAS_CONFIG")
                .contains("KAFKA_SECURITY_PROTOCOL", "KAFKA_SASL_MECHANISM");
        if (!name.equals("gateway")) assertThat(all).contains("KONBIT_JWKS_URI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"collectives", "campaigns", "notifications", "gateway"})
    void asks_a_service_for_its_health_where_it_answers(String name) {
        var yaml = applicationYaml(name);
        var port = yaml.at("/server/port").asString().replaceAll("\\D", "");
        assertThat(services.path(name).at("/build/args/PORT").asString()).isEqualTo(port);
        assertThat(yaml.at("/management").toString()).contains("health").contains("readiness");
        assertThat(services.path(name).has("healthcheck"))
                .as("its image knows how")
                .isFalse();
        if (name.equals("gateway")) {
            assertThat(texts(services.path(name).path("ports"))).containsExactly("127.0.0.1:" + port + ":" + port);
        } else {
            assertThat(services.path(name).has("ports"))
                    .as("only the gateway is reached from outside")
                    .isFalse();
            var urls = services.path("gateway").path("environment");
            assertThat(urls.path("KONBIT_" + name.toUpperCase(java.util.Locale.ROOT) + "_URLS")
                            .asString())
                    .isEqualTo("http://" + name + ":" + port);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"collectives", "campaigns", "notifications", "gateway", "stand-ins"})
    void runs_without_rights_and_with_bounds(String name) {
        var service = services.path(name);
        assertThat(service.path("user").asString()).isEqualTo("10001:10001");
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(texts(service.path("tmpfs"))).contains("/tmp");
        assertThat(texts(service.path("cap_drop"))).contains("ALL");
        assertThat(service.path("mem_limit").asString()).isNotBlank();
    }

    @Test
    void builds_all_from_one_file_in_layers_and_not_as_root() {
        assertThat(read("Dockerfile"))
                .containsPattern("(?m)^USER 10001:10001$")
                .contains("extract --layers", "HEALTHCHECK", "ENV KONBIT_BIND_ADDRESS=0.0.0.0")
                .contains("ENV KONBIT_HEALTH=${PORT}/actuator/health/readiness");
        for (var service : services) {
            if (!service.has("build")) continue;
            assertThat(service.at("/build/context").asString()).isEqualTo(".");
            assertThat(service.path("build").has("dockerfile")).isFalse();
        }
        MODULES.forEach((name, module) -> assertThat(
                        services.path(name).at("/build/args/MODULE").asString())
                .isEqualTo(module));
    }

    @Test
    void leaves_into_the_images_what_they_are_made_of() {
        var copied = Pattern.compile("(?m)^COPY (?!--from)(\\S+)").matcher(read("Dockerfile"));
        var let = read(".dockerignore")
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> FileSystems.getDefault().getPathMatcher("glob:" + line.substring(1)));
        var matchers = let.toList();
        while (copied.find()) {
            for (var module : MODULES.values()) {
                var file = Path.of(copied.group(1).replace("${MODULE}", module)).normalize();
                assertThat(matchers).as(file.toString()).anyMatch(each -> matches(each, file));
            }
        }
    }

    private static boolean matches(PathMatcher matcher, Path file) {
        for (var at = file; at != null; at = at.getParent()) if (matcher.matches(at)) return true;
        return false;
    }

    @Test
    void waits_for_what_runs_once() {
        var runOnce = List.of("secrets", "mongodb-users", "topics");
        for (var name : runOnce) {
            assertThat(services.path(name).has("restart")).as(name).isFalse();
            // Else 'up --wait' takes its end for a failure.
            assertThat(services.valueStream()
                            .map(service -> service.at("/depends_on/" + name + "/condition")
                                    .asString("")))
                    .as(name)
                    .contains("service_completed_successfully");
        }
    }

    @Test
    void mounts_files_and_volumes_that_exist() {
        var volumes = new TreeSet<>(compose().path("volumes").propertyNames());
        var mounted = new TreeSet<String>();
        for (var service : services) {
            for (var mount : texts(service.path("volumes"))) {
                var source = mount.split(":")[0];
                if (source.startsWith(".")) assertThat(ROOT.resolve(source)).exists();
                else mounted.add(source);
            }
        }
        assertThat(mounted).isEqualTo(volumes);
    }

    @Test
    void lets_nobody_read_another_s_secrets() {
        for (var name : MODULES.keySet()) {
            assertThat(texts(services.path(name).path("volumes")))
                    .containsExactly("secrets-" + name + ":/run/konbit:ro");
        }
    }

    @Test
    void publishes_nothing_beyond_this_machine() {
        for (var service : services) {
            assertThat(texts(service.path("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
        }
    }

    @Test
    void names_classes_that_exist() throws IOException {
        var text = Files.readString(ROOT.resolve("docker-compose.yml"))
                + Files.readString(ROOT.resolve("deploy/compose/stand-ins.sh"))
                + Files.readString(ROOT.resolve("deploy/compose/make-secrets.sh"));
        var classes = Pattern.compile("org\\.konbit(\\.[a-z]+)+\\.[A-Z]\\w+").matcher(text);
        var found = new HashSet<String>();
        while (classes.find()) found.add(classes.group());
        assertThat(found).hasSizeGreaterThanOrEqualTo(4).allSatisfy(name -> {
            var file = "src/main/java/" + name.replace('.', '/') + ".java";
            assertThat(List.of(
                            ROOT.resolve("local-platform").resolve(file),
                            ROOT.resolve("http-conventions").resolve(file)))
                    .anyMatch(Files::isRegularFile);
        });
    }

    private Set<String> given(String name) {
        return new TreeSet<>(services.path(name).path("environment").propertyNames());
    }

    /** The settings of which make-secrets.sh writes a file into the service's folder. */
    private static Set<String> secretsOf(String name) {
        var secrets = new TreeSet<String>();
        var script = read("deploy/compose/make-secrets.sh");
        var lines = Pattern.compile("secret \"?(\\$service|" + name + ")/settings\"? ([A-Z_]+)")
                .matcher(script);
        while (lines.find()) secrets.add(lines.group(2));
        return secrets;
    }

    private static Set<String> settings(String name) {
        var settings = new TreeSet<String>();
        var placeholders = PLACEHOLDER.matcher(read(MODULES.get(name) + "/src/main/resources/application.yaml"));
        while (placeholders.find()) settings.add(placeholders.group(1));
        return settings;
    }

    private static JsonNode applicationYaml(String name) {
        return yaml(MODULES.get(name) + "/src/main/resources/application.yaml");
    }

    private static String kafkaVersion() {
        var version = Pattern.compile("<kafka.version>([^<]+)<").matcher(read("pom.xml"));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private String image(String name) {
        return services.path(name).path("image").asString();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode compose() {
        return yaml("docker-compose.yml");
    }

    /** The first document: what follows it is for a profile. */
    static JsonNode yaml(String file) {
        var documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(read(file));
        return Http.JSON.valueToTree(documents.iterator().next());
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
