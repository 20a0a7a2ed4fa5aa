package org.konbit.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPointTests {
    @ParameterizedTest
    @CsvSource({
        "+50937123456, +50937123456",
        "0050937123456, +50937123456",
        "+509 37-12 (34).56, +50937123456",
        "' Rosa@Example.ORG ', rosa@example.org",
        "rosa@bücher.example, rosa@xn--bcher-kva.example",
        "rosa@BÜCHER.example, rosa@xn--bcher-kva.example",
        "rosa@xn--bcher-kva.example, rosa@xn--bcher-kva.example",
        "mari+lekòl@example.org, mari+lekòl@example.org"
    })
    void spellings_of_the_same_are_one(String written, String value) {
        assertThat(ContactPoint.parse(written))
                .hasValueSatisfying(contact -> assertThat(contact.value()).isEqualTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "37123456",
                "+123456",
                "+1234567890123456",
                "+5093712345x",
                "@example.org",
                "rosa@",
                "ro\u200bsa@example.org",
                "ro sa@example.org",
                "rosa@exa mple.org"
            })
    void what_is_none_is_none(String written) {
        assertThat(ContactPoint.parse(written)).isEmpty();
    }

    @Test
    void numbers_that_differ_in_the_last_digits_are_one_range() {
        assertThat(ContactPoint.parse("+50937123456").orElseThrow().range(4)).hasValue("+5093712");
        assertThat(ContactPoint.parse("+1234567").orElseThrow().range(9)).hasValue("+1");
        assertThat(ContactPoint.parse("rosa@example.org").orElseThrow().range(4))
                .isEmpty();
    }

    @Test
    void it_is_not_told_by_mistake() {
        assertThat(ContactPoint.parse("+50937123456").orElseThrow()).hasToString("ContactPoint");
    }
}
