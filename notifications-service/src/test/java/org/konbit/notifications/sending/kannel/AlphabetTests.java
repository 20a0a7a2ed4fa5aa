package org.konbit.notifications.sending.kannel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTests {
    @ParameterizedTest
    @CsvSource({
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "ò, 160, 1",
        "ë, 70, 1",
        "ë, 71, 2",
        "ë, 134, 2",
        "ë, 135, 3",
        "a, 0, 1"
    })
    void a_text_costs_as_many_parts_as_phones_put_together(String letter, int times, int parts) {
        assertThat(Alphabet.parts(letter.repeat(times))).isEqualTo(parts);
    }
}
