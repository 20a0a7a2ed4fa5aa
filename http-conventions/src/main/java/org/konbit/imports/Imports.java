package org.konbit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.konbit.http.Caller;
import org.springframework.http.ResponseEntity;

/** Takes CSV uploads and tells how they stand. */
public final class Imports {
    Imports() {}

    /**
     * Spools the upload, sealed, and answers 202 with the {@code Location} of its report; 422 at once when the header is
     * wrong.
     *
     * @param path the path posted to; the report is at {@code path/{id}}
     */
    public ResponseEntity<ImportReport> accept(String kind, InputStream csv, Caller importer, String path)
            throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The report, or 404 when there is no such import of this kind. */
    public ImportReport report(String kind, UUID id) {
        throw new UnsupportedOperationException();
    }
}
