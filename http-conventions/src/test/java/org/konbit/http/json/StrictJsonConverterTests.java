package org.konbit.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.mock.http.MockHttpOutputMessage;
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

    @Test
    void says_how_long_the_body_is_that_it_writes() throws Exception {
        var written = new MockHttpOutputMessage();
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            var converter = new StrictJsonConverter(new StrictJson(JsonMapper.shared(), validation.getValidator()));
            converter.write(new Plot("Jésula", 2), MediaType.APPLICATION_JSON, written);
        }
        assertThat(written.getBodyAsString(StandardCharsets.UTF_8)).contains("Jésula");
        assertThat(written.getHeaders().getContentLength()).isEqualTo(written.getBodyAsBytes().length);
    }
}
