package org.konbit.local.program;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.konbit.local.process.FileLocks;
import org.konbit.local.process.Trouble;

/**
 * The built programs under folders named by their content: a new build beside a running platform changes nothing
 * under its feet.
 */
public final class Programs {
    private static final String LAUNCHER_JAR = "local-platform";

    private final Path repository;
    private final Path store;
    private final Path java;
    private final Consumer<String> progress;

    public Programs(Path repository, Path java, Consumer<String> progress) {
        this.repository = repository;
        this.store = repository.resolve("local-platform/target/programs");
        this.java = java;
        this.progress = progress;
    }

    public Path java() {
        return java;
    }

    /** A service, unpacked from its Boot jar; with its cache when it has one. */
    public Program service(String module) {
        var jar = builtJar(module);
        var folder = store.resolve(module + "-" + Fingerprint.of(jar));
        var unpacked = folder.resolve("app").resolve(jar.getFileName());
        if (!Files.exists(unpacked)) exclusively(() -> unpack(jar, folder, unpacked));
        return new Program(startClass(unpacked), unpacked.toString(), existing(folder.resolve("classes.aot")));
    }

    public Program broker() {
        var libraries = libraries();
        var folder = store.resolve("kafka-" + Fingerprint.ofAll(libraries));
        return new Program("kafka.Kafka", joined(libraries), existing(folder.resolve("classes.aot")));
    }

    public Path brokerLogging() {
        return resource("kafka-log4j2.properties");
    }

    public Program standIns() {
        var jar = builtJar(LAUNCHER_JAR);
        var folder = store.resolve("stand-ins-" + Fingerprint.of(jar));
        var copy = folder.resolve("stand-ins.jar");
        if (!Files.exists(copy)) exclusively(() -> copyInto(jar, copy));
        var classPath = new ArrayList<Path>(List.of(copy));
        classPath.addAll(libraries());
        return new Program(
                "org.konbit.local.standin.StandIns", joined(classPath), existing(folder.resolve("classes.aot")));
    }

    /** Where a program's cache belongs; what makes it gives it this name at the very end. */
    Path cacheOf(String module) {
        return switch (module) {
            case "kafka" ->
                store.resolve("kafka-" + Fingerprint.ofAll(libraries())).resolve("classes.aot");
            default ->
                store.resolve(module + "-" + Fingerprint.of(builtJar(module))).resolve("classes.aot");
        };
    }

    Path store() {
        return store;
    }

    Consumer<String> progress() {
        return progress;
    }

    private void unpack(Path jar, Path folder, Path unpacked) throws IOException {
        if (Files.exists(unpacked)) return;
        Files.createDirectories(folder);
        var draft = folder.resolve("unpacking");
        Runs.quietly(
                List.of(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        draft.toString()),
                Map.of(),
                folder.resolve("unpacking.log"),
                120);
        var app = folder.resolve("app");
        if (!Files.exists(draft.resolve(jar.getFileName()))) {
            throw new Trouble(
                    jar.getFileName() + " cannot be unpacked",
                    folder.resolve("unpacking.log"),
                    "build it anew: mvn -q package -DskipTests");
        }
        Files.move(draft, app, StandardCopyOption.ATOMIC_MOVE);
        forgetOlder(folder);
    }

    private static void copyInto(Path jar, Path copy) throws IOException {
        var folder = copy.getParent();
        if (folder == null) throw new IOException("No folder: " + copy);
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "jar", ".draft");
        Files.copy(jar, draft, StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
    }

    // The one before may still be running; those older are hardly.
    private void forgetOlder(Path current) throws IOException {
        var name = current.getFileName().toString();
        var family = name.substring(0, name.lastIndexOf('-') + 1);
        try (var folders = Files.newDirectoryStream(store, family + "*")) {
            var all = new ArrayList<Path>();
            for (var folder : folders) if (!folder.equals(current)) all.add(folder);
            all.sort(Comparator.comparing(Programs::modified).reversed());
            for (var folder : all.subList(Math.min(1, all.size()), all.size())) delete(folder);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    private Path builtJar(String module) {
        var target = repository.resolve(module).resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, module + "*.jar")) {
                for (var jar : jars) {
                    var name = jar.getFileName().toString();
                    if (!name.contains("-tests") && !name.contains("-sources") && !name.contains("-javadoc"))
                        return jar;
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        throw new Trouble(
                module + " is not built", "run it as ./konbit, which builds first; or: mvn package -DskipTests");
    }

    private List<Path> libraries() {
        var folder = repository.resolve("local-platform/target/lib");
        try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
            var all = new ArrayList<Path>();
            jars.forEach(all::add);
            all.sort(Comparator.naturalOrder());
            return all;
        } catch (IOException missing) {
            throw new Trouble(
                    "The broker's libraries are missing: " + folder,
                    "build them: mvn package -DskipTests -pl local-platform");
        }
    }

    private Path resource(String name) {
        try (var content = Programs.class.getResourceAsStream("/" + name)) {
            if (content == null) throw new IllegalStateException("No resource " + name);
            var bytes = content.readAllBytes();
            var file = store.resolve(name);
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
                Files.createDirectories(store);
                Files.write(file, bytes);
            }
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String startClass(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var main = file.getManifest().getMainAttributes().getValue("Main-Class");
            if (main == null) throw new IllegalStateException("No main class in " + jar);
            return main;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One launcher at a time writes to the store. */
    void exclusively(FileLocks.Work work) {
        try {
            FileLocks.exclusively(store, work);
        } catch (IOException broken) {
            throw new Trouble(
                    "The programs cannot be unpacked into %s: %s".formatted(store, broken.getMessage()),
                    "see whether the folder is yours and the disk has room");
        }
    }

    private static @Nullable Path existing(Path file) {
        return Files.exists(file) ? file : null;
    }

    private static String joined(List<Path> files) {
        return String.join(
                File.pathSeparator, files.stream().map(Path::toString).toList());
    }
}
