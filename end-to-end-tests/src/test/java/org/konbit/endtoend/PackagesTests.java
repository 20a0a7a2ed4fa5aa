package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the packages say they are made of. */
@Order(0)
class PackagesTests {
    private static final String LIST = "META-INF/sbom/application.cdx.json";

    /** Licences whose libraries a free project may give out with it; of several that are offered one is enough. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-2.0",
            "LGPL-2.1-or-later",
            // The MIT licence under a name of its own.
            "Bouncy Castle Licence");

    @ParameterizedTest
    @ValueSource(strings = {"collectives-service", "campaigns-service", "notifications-service", "gateway"})
    void a_package_lists_all_its_libraries_and_each_may_be_given_out(String module) throws IOException {
        try (var jar =
                new ZipFile(Path.of("..", module, "target", module + ".jar").toFile())) {
            var listed = JsonMapper.shared()
                    .readTree(jar.getInputStream(jar.getEntry(LIST)))
                    .path("components")
                    .values();
            assertThat(listed.stream().map(PackagesTests::file).toList()).containsAll(libraries(jar));
            assertThat(listed)
                    .allSatisfy(library ->
                            assertThat(licences(library)).as(file(library)).containsAnyElementsOf(ALLOWED));
        }
    }

    /** But what the packaging itself puts in: Spring Boot's loader. */
    private static Set<String> libraries(ZipFile jar) {
        return jar.stream()
                .map(entry -> Path.of(entry.getName()))
                .filter(entry -> entry.startsWith("BOOT-INF/lib"))
                .map(entry -> entry.getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .filter(name -> !name.startsWith("spring-boot-jarmode-"))
                .collect(Collectors.toSet());
    }

    private static String file(JsonNode library) {
        return "%s-%s.jar"
                .formatted(
                        library.path("name").asString(), library.path("version").asString());
    }

    private static Collection<String> licences(JsonNode library) {
        return library.path("licenses")
                .valueStream()
                .map(each -> each.path("license"))
                .map(licence -> licence.path("id").asString(licence.path("name").asString("")))
                .toList();
    }
}
