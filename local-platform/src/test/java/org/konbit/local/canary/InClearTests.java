package org.konbit.local.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.local.canary.InClear.Hit;

class InClearTests {
    private static final Word NAME = new Word("a name", "Zzkanari07 Qwyxel", true);
    private static final Word PHONE = new Word("a number", "+18095550107", true);
    private static final Word MAIL = new Word("an address", "zzkanari07.qwyxel@example.org", true);
    private static final Word HANDLE = new Word("a handle", "kanari.07.konbit", false);

    private final InClear search = new InClear(List.of(NAME, PHONE, MAIL, HANDLE));

    @Test
    void finds_a_word_as_it_is_and_in_any_case() {
        for (var text : List.of(NAME.text(), "ZZKANARI07 QWYXEL", "zzkanari07 qwyxel")) {
            assertThat(search.in("before" + text + "behind")).contains(new Hit(NAME, "plain"));
        }
    }

    @Test
    void finds_it_in_utf_16_of_both_orders_wherever_it_begins() {
        for (var charset : List.of(UTF_16LE, UTF_16BE)) {
            for (var before : List.of("", "x")) {
                assertThat(search.in(joined(before.getBytes(UTF_8), MAIL.text().getBytes(charset))))
                        .contains(new Hit(MAIL, "UTF-16"));
            }
        }
    }

    @Test
    void finds_it_in_base64_at_each_of_the_three_alignments() {
        for (var encoder :
                List.of(Base64.getEncoder(), Base64.getUrlEncoder(), Base64.getMimeEncoder(-1, new byte[0]))) {
            for (var word : List.of(NAME, PHONE, MAIL)) {
                for (var before : List.of("", "a", "ab", "abc")) {
                    for (var behind : List.of("", "y", "yz")) {
                        var text = encoder.encodeToString((before + word.text() + behind).getBytes(UTF_8));
                        assertThat(search.in(text)).as(text).contains(new Hit(word, "base64"));
                    }
                }
            }
        }
    }

    @Test
    void finds_it_in_hex_and_url_encoded() {
        var bytes = NAME.text().getBytes(UTF_8);
        assertThat(search.in(HexFormat.of().formatHex(bytes))).contains(new Hit(NAME, "hex"));
        assertThat(search.in(HexFormat.of().withUpperCase().formatHex(bytes))).contains(new Hit(NAME, "hex"));
        assertThat(search.in("?q=Zzkanari07+Qwyxel&x=")).contains(new Hit(NAME, "URL-encoded"));
        assertThat(search.in("/Zzkanari07%20Qwyxel")).contains(new Hit(NAME, "URL-encoded"));
        assertThat(search.in("to=zzkanari07.qwyxel%40example.org")).contains(new Hit(MAIL, "URL-encoded"));
        assertThat(search.in("to=%2B18095550107")).contains(new Hit(PHONE, "URL-encoded"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18095550107",
                "0018095550107",
                "+1 809 555 0107",
                "1-809-555-0107",
                "+1 (809) 555-01 07",
                "call 809.555.0107 now",
                "tel:8095550107;",
                "1 809 555 0107"
            })
    void finds_a_number_however_it_is_written(String written) {
        assertThat(search.in(written)).contains(new Hit(PHONE, "digits"));
        assertThat(search.in(written.getBytes(UTF_16LE))).contains(new Hit(PHONE, "digits"));
    }

    @Test
    void finds_a_number_that_was_stored_as_one() {
        for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            assertThat(search.in(ByteBuffer.allocate(9)
                            .order(order)
                            .putLong(1, 18_095_550_107L)
                            .array()))
                    .contains(new Hit(PHONE, "a number"));
            assertThat(search.in(ByteBuffer.allocate(9)
                            .order(order)
                            .putDouble(1, 18_095_550_107d)
                            .array()))
                    .contains(new Hit(PHONE, "a number"));
        }
    }

    @Test
    void finds_nothing_where_there_is_nothing() {
        var bytes = new byte[1 << 22];
        new Random(7).nextBytes(bytes);
        assertThat(search.in(bytes)).isEmpty();
        for (var text : List.of(
                "80955501",
                "2026-11-23T14:18:09.555010Z 1809555",
                "zzkanari08.qwyxel@example.org",
                "Zzkanari07",
                "80955501-07ab-7f3c-8001-000000000000")) {
            assertThat(search.in(text)).as(text).isEmpty();
        }
    }

    @Test
    void finds_across_the_parts_in_which_a_stream_is_read() throws IOException {
        var part = 1 << 20;
        for (var at : List.of(0, part - 5, part, part + 60, 2 * part - 11)) {
            var bytes = new byte[3 * part];
            Arrays.fill(bytes, (byte) 'x');
            var text = MAIL.text().getBytes(ISO_8859_1);
            System.arraycopy(text, 0, bytes, at, text.length);
            var hits = new HashSet<Hit>();
            assertThat(search.in(new ByteArrayInputStream(bytes), hits)).isEqualTo(bytes.length);
            assertThat(hits).as("at %d", at).containsExactly(new Hit(MAIL, "plain"));
        }
    }

    @Test
    void looks_into_every_file_and_says_where_but_not_what(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("logs/old"));
        Files.writeString(folder.resolve("logs/old/one.log"), "sent to " + PHONE.text());
        Files.writeString(folder.resolve("logs/two.log"), HANDLE.text());
        var looked = new Looked();
        new AllThatIsKept(search, looked).files(folder);
        var out = new java.io.ByteArrayOutputStream();
        looked.print(new java.io.PrintStream(out, true, UTF_8));
        assertThat(looked.foundAnything()).isTrue();
        assertThat(looked.seen("files", List.of(HANDLE))).containsExactly(HANDLE);
        assertThat(out.toString(UTF_8))
                .contains(
                        "✗ logs/old/one.log: a number, as digits", "✗ logs/old/one.log: a number, as plain", "2 files")
                .doesNotContain("two.log", "8095550107");
    }

    @Test
    void is_not_asked_for_what_is_too_short() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Word("line 3", "abc", true));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
