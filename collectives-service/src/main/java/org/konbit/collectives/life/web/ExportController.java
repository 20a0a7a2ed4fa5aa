package org.konbit.collectives.life.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.konbit.audit.Audited;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.life.ExportCollective;
import org.konbit.http.Caller;
import org.konbit.http.contract.MayCall;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a collective owns, to take away. */
@RestController
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class ExportController {
    private final ExportCollective exportCollective;
    private final JsonMapper json;

    ExportController(ExportCollective exportCollective, JsonMapper json) {
        this.exportCollective = exportCollective;
        this.json = json;
    }

    /** A JSON file for each kind of thing, with people by their ids. */
    @ApiResponse(
            responseCode = "200",
            description = "A file for each kind",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @MayCall({"coordinators", "organizers"})
    @Audited(Audited.When.BEFORE)
    @GetMapping(path = "/api/collectives/{id}/export", produces = "application/zip")
    void export(@PathVariable CollectiveId id, Caller caller, HttpServletResponse response) throws IOException {
        exportCollective.check(id, caller);
        var name = ContentDisposition.attachment()
                .filename("collective-" + id + ".zip")
                .build();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        write(id, response.getOutputStream());
    }

    private void write(CollectiveId id, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            exportCollective.export(id, (name, documents) -> {
                zip.putNextEntry(new ZipEntry(name + ".json"));
                write(documents, zip);
                zip.closeEntry();
            });
        }
    }

    private void write(Consumer<Consumer<Map<String, Object>>> documents, ZipOutputStream zip) {
        try (var array = json.createGenerator(entryOf(zip))) {
            array.writeStartArray();
            documents.accept(document -> one(array, document));
            array.writeEndArray();
        }
    }

    private void one(JsonGenerator array, Map<String, Object> document) {
        array.writePOJO(document);
    }

    /** Whose end is not the end of the file that it is in. */
    private static OutputStream entryOf(ZipOutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
