package org.konbit.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** RFC 4180 in and out, with a header. */
final class Csv {

    private static final CSVFormat IN =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Csv() {}

    static List<Map<String, String>> read(Path file) {
        try (var parser = IN.parse(Files.newBufferedReader(file))) {
            return parser.stream().map(Csv::cells).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static byte[] write(List<String> header, List<List<String>> rows) {
        var text = new StringBuilder();
        // Line feeds alone, so that the files read well in a diff.
        var format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(header.toArray(String[]::new))
                .get();
        try (var printer = format.print(text)) {
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> cells(CSVRecord row) {
        return new TreeMap<>(row.toMap());
    }
}
