package org.konbit.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTests {
    @ParameterizedTest
    @CsvSource({
        "a, 0, 1",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "€, 152, 2",
        "€, 153, 3",
        "ò, 160, 1",
        "ò, 161, 2",
        "ê, 70, 1",
        "ê, 71, 2",
        "ê, 134, 2",
        "ê, 135, 3",
        "🌱, 35, 1",
        "🌱, 36, 2",
        "🌱, 66, 2",
        "🌱, 67, 3"
    })
    void counts_what_goes_on_the_air(String letter, int times, int segments) {
        assertThat(Segments.of(letter.repeat(times))).isEqualTo(segments);
    }

    @Test
    void needs_unicode_for_one_letter_outside_the_gsm_alphabet() {
        assertThat(Segments.isGsm7("Bonjou zanmi, nou la è ò à")).isTrue();
        assertThat(Segments.isGsm7("á")).isFalse();
    }
}
