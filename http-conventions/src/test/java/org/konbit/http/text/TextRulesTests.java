package org.konbit.http.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jan",
                "O'Brien, \"Ti\" Jo",
                "مريم",
                "שרה",
                "李",
                "Ñañá",
                "مريم\u200F!",
                "می\u200Cخواهم",
                "क्\u200Dष",
                "👩🏾‍🌾"
            })
    void takes_names_of_every_script(String name) {
        assertThat(TextRules.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\nb",
                "a\u0000b",
                "a\u202Eb",
                "a\u2066b",
                "a\u007Fb",
                "a\u0085b",
                "a\uD800b",
                "Ma\u200Brie",
                "Ma\u200Drie",
                "Marie\u200C",
                "Ma\u200Frie",
                "\u200EMarie",
                "Ma\u2060rie",
                "Ma\u00ADrie"
            })
    void refuses_names_that_deceive_or_break_a_line(String name) {
        assertThat(TextRules.isName(name)).isFalse();
    }

    @Test
    void counts_a_name_in_characters() {
        assertThat(TextRules.isName("👩".repeat(200))).isTrue();
        assertThat(TextRules.isName("a".repeat(201))).isFalse();
    }

    @Test
    void knows_handles_and_languages() {
        assertThat(TextRules.isHandle("BAS-HENCH-03")).isTrue();
        assertThat(TextRules.isHandle("a b")).isFalse();
        assertThat(TextRules.isHandle("a".repeat(65))).isFalse();
        assertThat(TextRules.isHandle("é")).isFalse();
        assertThat(TextRules.isLanguage("ht")).isTrue();
        assertThat(TextRules.isLanguage("zh-Hant")).isTrue();
        assertThat(TextRules.isLanguage("")).isFalse();
        assertThat(TextRules.isLanguage("english language")).isFalse();
    }

    @Test
    void takes_lines_in_running_text() {
        assertThat(TextRules.isProse("yon\nde\ttwa", 100)).isTrue();
        assertThat(TextRules.isProse("  ", 100)).isFalse();
        assertThat(TextRules.isProse("abc", 2)).isFalse();
    }
}
