package org.konbit.gateway.personaldata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One file with all that is held: a page to read, and each service's answer as it is. */
final class ExportedZip {
    private ExportedZip() {}

    static byte[] of(Map<String, JsonNode> held, JsonMapper json) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "index.html", ExportedPage.of(held).getBytes(StandardCharsets.UTF_8));
            for (var service : held.entrySet()) {
                var indented = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(service.getValue());
                add(zip, service.getKey() + ".json", indented);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
