package org.konbit.local.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A short name for what files contain. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Path file) {
        try {
            // CRC and size of every entry stand at the end of a jar: no need to read all of it for every command.
            var digest = sha256();
            try (var zip = new java.util.zip.ZipFile(file.toFile())) {
                zip.stream()
                        .map(entry -> "%s %d %d".formatted(entry.getName(), entry.getCrc(), entry.getSize()))
                        .sorted()
                        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            }
            return shortened(digest);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Libraries of a released version do not change under one name and size. */
    static String ofAll(List<Path> files) {
        var digest = sha256();
        for (var file : files) {
            try {
                digest.update("%s %d %s"
                        .formatted(file, Files.size(file), Files.getLastModifiedTime(file))
                        .getBytes(StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return shortened(digest);
    }

    private static String shortened(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
