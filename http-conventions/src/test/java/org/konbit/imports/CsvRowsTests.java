package org.konbit.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTests {
    private static List<CsvRows.Read> all(byte[] file) throws IOException {
        try (var rows = new CsvRows(new ByteArrayInputStream(file))) {
            var all = new ArrayList<CsvRows.Read>();
            while (rows.hasNext()) all.add(rows.next());
            return all;
        }
    }

    private static CsvRows.Read row(long number, String a, String b) {
        return new CsvRows.Read.Good(new Row(number, Map.of("a", a, "b", b)));
    }

    @Test
    void reads_quotes_commas_line_breaks_and_blank_lines() throws IOException {
        assertThat(all("a, b\r\n\"x, \"\"y\"\"\",\"one\ntwo\"\r\n\r\nشجرة, z \n".getBytes(UTF_8)))
                .containsExactly(row(1, "x, \"y\"", "one\ntwo"), row(2, "شجرة", " z "));
    }

    @Test
    void reads_with_a_byte_order_mark_and_without_a_last_line_break() throws IOException {
        assertThat(all("\uFEFFa,b\n1,2".getBytes(UTF_8))).containsExactly(row(1, "1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFa;b\r\n\"x;,\";1,5", "\na\tb\nx;,\t1,5\n", "a,b\nx;\t,1.5"})
    void sees_what_is_between_cells(String file) throws IOException {
        assertThat(all(file.getBytes(UTF_8))).singleElement().isIn(row(1, "x;,", "1,5"), row(1, "x;\t", "1.5"));
    }

    @Test
    void refuses_a_row_and_reads_on() throws IOException {
        var file = "a,b\n1\n1,2,3\nx,?\n1,2\n".getBytes(UTF_8);
        file[new String(file, UTF_8).indexOf('?')] = (byte) 0xFF;
        assertThat(all(file))
                .containsExactly(
                        new CsvRows.Read.Bad(1, "", "has 1 cells where the header has 2"),
                        new CsvRows.Read.Bad(2, "", "has 3 cells where the header has 2"),
                        new CsvRows.Read.Bad(3, "b", "is not UTF-8"),
                        row(4, "1", "2"));
    }

    @Test
    void stops_at_a_quote_that_is_never_closed() {
        assertThatThrownBy(() -> all("a,b\n\"1,2\n".getBytes(UTF_8))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> all(("a,b\n\"1" + "\n1,2".repeat(1_000_000)).getBytes(UTF_8)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("longer than a million");
    }

    @Test
    void has_no_header_when_it_is_empty() throws IOException {
        try (var rows = new CsvRows(new ByteArrayInputStream(new byte[0]))) {
            assertThat(rows.header()).isEmpty();
        }
    }
}
