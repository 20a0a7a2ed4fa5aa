package org.konbit.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpInputTests {
    /** Gives at most so many bytes a read, as a network may. */
    private static InputStream inPieces(String text, int size) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int from, int length) {
                return super.read(buffer, from, Math.min(size, length));
            }
        };
    }

    private static SmtpInput input(String text, int size) {
        return new SmtpInput(inPieces(text, size), () -> {});
    }

    private static String message(SmtpInput input) throws IOException {
        return new String(java.util.Objects.requireNonNull(input.message(1_000_000)), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 1000})
    void ends_a_message_at_its_lone_dot_however_it_arrives(int size) throws IOException {
        var input = input("Bonjou\r\n..dot\r\n.\rx\r\n\r\n.\r\nQUIT\r\n", size);
        assertThat(message(input)).isEqualTo("Bonjou\r\n.dot\r\n\rx\r\n\r\n");
        assertThat(input.line()).isEqualTo("QUIT");
        assertThat(input.line()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n.\r\n", "\n.\n", "\r.\r\n", "\r\n.\n"})
    void does_not_end_a_message_where_a_smuggler_would_like_it(String almost) throws IOException {
        var input = input("a" + almost + "MAIL FROM:<x>\r\n.\r\nNOOP\r\n", 1000);
        assertThat(message(input)).contains("MAIL FROM");
        assertThat(input.line()).isEqualTo("NOOP");
    }

    @Test
    void takes_an_empty_message() throws IOException {
        assertThat(message(input(".\r\n", 1))).isEmpty();
    }

    @Test
    void lets_go_of_what_is_too_large_and_reads_on_behind_it() throws IOException {
        var input = input("x".repeat(100_000) + "\r\n.\r\nNOOP\r\n", 4_000);
        assertThat(input.message(50_000)).isNull();
        assertThat(input.line()).isEqualTo("NOOP");
    }

    @Test
    void takes_no_half_message() {
        assertThatThrownBy(() -> input("half", 10).message(100)).isInstanceOf(EOFException.class);
    }
}
