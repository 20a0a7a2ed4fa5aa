package org.konbit.gateway.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MustProveTests {
    /** A path that changes would leave what it does open to whoever finds a browser. */
    @Test
    void whatever_needs_a_proof_is_there() throws IOException {
        assertThat(described())
                .containsAll(MustProve.CALLS.stream()
                        .filter(call -> !call.startsWith("HEAD "))
                        .toList());
    }

    private static Set<String> described() throws IOException {
        var described = new TreeSet<String>();
        try (var files = Files.list(Path.of("../contracts/openapi"))) {
            for (var file : files.toList()) {
                JsonMapper.shared()
                        .readTree(Files.readString(file))
                        .path("paths")
                        .properties()
                        .forEach(path -> path.getValue()
                                .propertyNames()
                                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " "
                                        + path.getKey().replaceAll("\\{[^}]*}", "*"))));
            }
        }
        return described;
    }
}
