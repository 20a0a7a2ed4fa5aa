package org.konbit.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.NotFound;
import org.springframework.http.ResponseEntity;

/** Takes CSV uploads and tells how they stand. */
public final class Imports {
    private final StoredImports imports;
    private final Spool spool;
    private final ImportWorker worker;

    Imports(StoredImports imports, Spool spool, ImportWorker worker) {
        this.imports = imports;
        this.spool = spool;
        this.worker = worker;
    }

    /**
     * Spools the upload, sealed, and answers 202 with the {@code Location} of its report; 422 at once when the header is
     * wrong, with the columns as pointers.
     *
     * @param path the path posted to; the report is at {@code path/{id}}
     * @param dryRun whether it is only to be said what would become of the rows
     */
    public ResponseEntity<ImportReport> accept(
            String kind, InputStream csv, Caller importer, String path, boolean dryRun) throws IOException {
        var rows = worker.kind(kind);
        if (rows == null) throw new IllegalArgumentException("No ImportRows bean of kind " + kind);
        var first = csv.readNBytes(Spool.PART_BYTES);
        checkHeader(rows, first);
        var id = imports.begin(kind, importer, dryRun);
        try {
            int part = 0;
            for (var bytes = first; bytes.length > 0; bytes = csv.readNBytes(Spool.PART_BYTES)) {
                spool.write(id, part++, bytes);
            }
        } catch (IOException e) {
            spool.delete(id);
            imports.forget(id);
            throw e;
        }
        imports.spooled(id);
        worker.kick(id);
        var uuid = UUID.fromString(id);
        return ResponseEntity.accepted().location(URI.create(path + "/" + id)).body(report(kind, uuid, importer));
    }

    /** The report to whoever began the import, and to organizers of the whole platform; to all others there is none. */
    public ImportReport report(String kind, UUID id, Caller reader) {
        return imports.report(kind, id, reader).orElseThrow(() -> new NotFound("The import"));
    }

    private static void checkHeader(ImportRows rows, byte[] beginning) throws IOException {
        List<String> header;
        try (var csv = new CsvRows(new ByteArrayInputStream(beginning))) {
            header = csv.header();
        } catch (UncheckedIOException e) {
            throw new InvalidRequest("", "has no readable header");
        }
        if (header.isEmpty()) throw new InvalidRequest("", "is empty: a header and rows are needed");
        var errors = new ArrayList<FieldError>();
        for (var needed : rows.requiredColumns()) {
            if (!header.contains(needed)) errors.add(new FieldError(needed, "is a column that is needed"));
        }
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!seen.add(column)) errors.add(new FieldError(column, "is there twice"));
            else if (!isKnown(rows, column)) errors.add(new FieldError(column, "is not a known column"));
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
    }

    private static boolean isKnown(ImportRows rows, String column) {
        return rows.requiredColumns().contains(column)
                || rows.optionalColumns().contains(column)
                || rows.allows(column);
    }
}
