package org.konbit.http.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of RFC 4180, safe to be opened in a spreadsheet. */
public final class CsvText {
    private final StringBuilder rows = new StringBuilder();

    public CsvText(String... header) {
        row((Object[]) header);
    }

    /** A cell each; null is an empty one. */
    public void row(@Nullable Object... cells) {
        rows.append(Arrays.stream(cells)
                        .map(cell -> cell == null ? "" : cell(cell))
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }

    public byte[] bytes() {
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Text that a spreadsheet would take for a formula is given as text. */
    private static String cell(Object value) {
        var text = value.toString();
        if (!(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) text = "'" + text;
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
