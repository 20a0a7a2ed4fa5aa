package org.konbit.notifications.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example",
                "marie.jean+mpp@mail.example",
                "o'neill@example.org",
                "\"two words\"@example.org",
                "user@[192.0.2.1]",
                "user@[IPv6:2001:db8::1]",
                "x_y-z/=!@sub-domain.example",
                "ジョン@xn--eckwd4c7c.example",
                "a@localhost"
            })
    void right_syntax_is_taken_as_it_is(String written) {
        assertThat(EmailAddress.parse(written).map(EmailAddress::value)).hasValue(written);
    }

    @ParameterizedTest
    @CsvSource({
        "a@B.Example,a@b.example",
        "Marie@bücher.example,Marie@xn--bcher-kva.example",
        " a@b.example ,a@b.example"
    })
    void domains_are_kept_as_every_server_takes_them(String written, String kept) {
        assertThat(EmailAddress.parse(written).map(EmailAddress::value)).hasValue(kept);
    }

    @ParameterizedTest
    @MethodSource
    void wrong_syntax_is_refused(String written) {
        assertThat(EmailAddress.parse(written)).isEmpty();
    }

    static String[] wrong_syntax_is_refused() {
        return new String[] {
            "",
            "a",
            "@b.example",
            "a@",
            "a b@c.example",
            ".a@b.example",
            "a.@b.example",
            "a..b@c.example",
            "a@b..example",
            "a@-b.example",
            "a@b_c.example",
            "a@b.example\r\nRCPT TO:<x@y>",
            "a\u0000@b.example",
            "a@b.example>",
            "<a@b.example>",
            "a@[999",
            "x".repeat(65) + "@b.example",
            "a@" + "b".repeat(64) + ".example",
            "a@" + "b.".repeat(130) + "example",
            "a\u200b@b.example",
            "a,b@c.example",
            "a@b@c.example"
        };
    }
}
