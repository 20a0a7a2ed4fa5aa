package org.konbit.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.konbit.http.MalformedRequest;
import tools.jackson.databind.json.JsonMapper;

class MergePatchTests {
    record Plot(String holder, @Nullable Integer slope, Map<String, String> names) {}

    private static final Plot NOW = new Plot("Lucson", null, Map.of("fr", "Jardin", "ht", "Jaden"));

    private static Plot patched(String json) {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            var validator = validation.getValidator();
            return new MergePatch(new StrictJson(JsonMapper.shared(), validator), validator)
                    .of(JsonMapper.shared().readTree(json), NOW, Plot.class);
        }
    }

    @Test
    void refuses_an_unknown_field_also_when_it_is_to_be_cleared() {
        for (var value : new String[] {"null", "3"}) {
            assertThatExceptionOfType(MalformedRequest.class)
                    .isThrownBy(() -> patched("{\"unknown\": %s}".formatted(value)));
        }
    }

    @Test
    void clears_what_is_there_and_what_is_not() {
        assertThat(patched("{\"slope\": null, \"names\": {\"fr\": null}}"))
                .isEqualTo(new Plot("Lucson", null, Map.of("ht", "Jaden")));
    }
}
