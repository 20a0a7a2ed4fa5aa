package org.konbit.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.MockHttpInputMessage;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonConverterTests {
    record Plot(String holder, int hectares) {}

    @Test
    void reads_into_a_class_as_into_a_generic_type() throws Exception {
        var body = "{\"holder\": \"Lucson\", \"hectares\": 2}".getBytes(StandardCharsets.UTF_8);
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            var converter = new StrictJsonConverter(new StrictJson(JsonMapper.shared(), validation.getValidator()));
            assertThat(converter.read(Plot.class, new MockHttpInputMessage(body)))
                    .isEqualTo(new Plot("Lucson", 2));
        }
    }
}
