package org.konbit.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of RFC 4180 in UTF-8, with or without a byte order mark, as a header and rows. Cells may be parted by
 * semicolons or tabs too, as spreadsheets do where the comma is a decimal one.
 */
final class CsvRows implements Closeable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final int REPLACEMENT = 0xFFFD;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final List<Character> BETWEEN_CELLS = List.of(',', ';', '\t');
    private static final int LONGEST_HEADER = 8192;

    private final LongRowGuard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private long number;

    CsvRows(InputStream file) throws IOException {
        var in = withoutMark(file);
        var format = FORMAT.builder().setDelimiter(betweenCellsOf(in)).get();
        this.guard = new LongRowGuard(utf8(in));
        this.parser = CSVParser.builder().setReader(guard).setFormat(format).get();
        this.records = parser.iterator();
        this.header =
                records.hasNext() ? records.next().stream().map(String::strip).toList() : List.of();
        guard.rowRead();
    }

    /** A row, or why that line is none. */
    sealed interface Read {
        long number();

        record Good(Row row) implements Read {
            @Override
            public long number() {
                return row.number();
            }
        }

        record Bad(long number, String column, String detail) implements Read {}
    }

    /** The columns in the file's order; empty when the file is. */
    List<String> header() {
        return header;
    }

    boolean hasNext() {
        return records.hasNext();
    }

    Read next() {
        var record = records.next();
        guard.rowRead();
        number++;
        if (record.size() != header.size()) {
            return new Read.Bad(
                    number, "", "has %d cells where the header has %d".formatted(record.size(), header.size()));
        }
        var cells = LinkedHashMap.<String, String>newLinkedHashMap(header.size());
        for (int i = 0; i < header.size(); i++) {
            var cell = record.get(i);
            if (cell.indexOf(REPLACEMENT) >= 0) return new Read.Bad(number, header.get(i), "is not UTF-8");
            if (cell.indexOf('\0') >= 0) return new Read.Bad(number, header.get(i), "holds a NUL");
            cells.put(header.get(i), cell);
        }
        return new Read.Good(new Row(number, cells));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static InputStream withoutMark(InputStream file) throws IOException {
        var in = new BufferedInputStream(file);
        in.mark(MARK.length);
        if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) in.reset();
        return in;
    }

    /** What there is most of in the first line that is not empty; names of columns have none of them. */
    private static char betweenCellsOf(InputStream in) throws IOException {
        in.mark(LONGEST_HEADER);
        var line = new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.UTF_8)
                .lines()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        in.reset();
        return BETWEEN_CELLS.stream()
                .max(Comparator.comparingLong(
                        between -> line.chars().filter(c -> c == between).count()))
                .orElseThrow();
    }

    private static Reader utf8(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }
}
