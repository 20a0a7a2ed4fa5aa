package org.konbit.notifications.sending.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yon ti tèks",
                "Sèl 🌱 plante 🌱 plante 🌱 plante 🌱 plante 🌱 plante 🌱 plante 🌱 plante 🌱 plante",
                "اجتماع القرية يوم الأحد في السوق الكبير مع جميع الفلاحين"
            })
    void a_subject_of_any_script_comes_back_as_it_was(String subject) {
        var encoded = Headers.encoded(subject);
        assertThat(encoded.split("\r\n ")).allMatch(line -> line.length() <= 75);
        var back = Arrays.stream(encoded.split("\r\n "))
                .map(word -> word.substring("=?UTF-8?B?".length(), word.length() - 2))
                .map(word -> new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        assertThat(back).isEqualTo(subject);
    }

    @Test
    void a_subject_can_not_begin_a_header_of_its_own() {
        assertThat(Headers.encoded("Water\r\nBcc: all@x.org")).isEqualTo("Water Bcc: all@x.org");
    }

    @Test
    void quoted_text_has_short_lines_no_dot_in_front_and_no_space_at_the_end() {
        var encoded = QuotedPrintable.encode(".a\n" + "è".repeat(80) + " \n" + "x".repeat(200) + "\n.");
        assertThat(encoded.split("\r\n"))
                .allMatch(line -> line.length() <= 76)
                .noneMatch(line -> line.startsWith("."))
                .noneMatch(line -> line.endsWith(" "));
    }
}
