package org.konbit.http.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service's description: as it is made now, and as it is kept in {@code contracts/openapi}. */
final class OpenApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OpenApi() {}

    static Path file(ApplicationContext service) {
        var name = service.getEnvironment().getRequiredProperty("spring.application.name");
        return List.of(Path.of("contracts"), Path.of("../contracts")).stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no folder contracts beside this module"))
                .resolve("openapi")
                .resolve(name + ".json");
    }

    static JsonNode kept(ApplicationContext service) {
        return JSON.readTree(file(service).toFile());
    }

    /** As text in an order that does not hang on where classes were found first. */
    static String now(ApplicationContext service) {
        var request = new MockHttpServletRequest("GET", "/v3/api-docs");
        try {
            var made = (ObjectNode) JSON.readTree(
                    service.getBean(OpenApiWebMvcResource.class).openapiJson(request, "/v3/api-docs", Locale.ROOT));
            made.remove("servers");
            sort((ObjectNode) made.get("paths"));
            made.get("components").valueStream().forEach(parts -> sort((ObjectNode) parts));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(made) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sort(ObjectNode parts) {
        var sorted = new TreeMap<String, JsonNode>();
        parts.properties().forEach(part -> sorted.put(part.getKey(), part.getValue()));
        parts.removeAll();
        parts.setAll(sorted);
    }
}
