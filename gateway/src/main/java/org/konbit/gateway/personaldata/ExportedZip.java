package org.konbit.gateway.personaldata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file with all that is held: a page to read, and each service's answer as it is. Each answer is read when it is its
 * turn and written as it is read, so that only what is compressed stands in memory whole.
 */
final class ExportedZip {
    private ExportedZip() {}

    /** @param held what each service answered, as JSON */
    static byte[] of(Map<String, String> held, JsonMapper json) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("index.html"));
            var page = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            ExportedPage.write(held, json, page);
            page.flush();
            zip.closeEntry();
            for (var service : held.entrySet()) {
                zip.putNextEntry(new ZipEntry(service.getKey() + ".json"));
                indented(json).writeValue(zip, json.readTree(service.getValue()));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static ObjectWriter indented(JsonMapper json) {
        return json.writerWithDefaultPrettyPrinter().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
    }
}
