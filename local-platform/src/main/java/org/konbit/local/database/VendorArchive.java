package org.konbit.local.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of the vendor's archives is for this system. */
final class VendorArchive {
    private static final String VERSION = "8.0.4";

    private VendorArchive() {}

    static Optional<URI> forThisSystem() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch", "");
        if (os.contains("mac")) return Optional.of(macos(arch));
        return os.contains("linux") ? linux(arch, osRelease()) : Optional.empty();
    }

    static boolean isLinuxOnAmd64() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                && System.getProperty("os.arch", "").equals("amd64");
    }

    static URI macos(String arch) {
        return URI.create("https://fastdl.mongodb.org/osx/mongodb-macos-%s-%s.tgz"
                .formatted(arch.equals("aarch64") ? "arm64" : "x86_64", VERSION));
    }

    static Optional<URI> linux(String arch, Map<String, String> release) {
        var machine = arch.equals("aarch64") ? "aarch64" : "x86_64";
        return distribution(machine, release)
                .map(name -> URI.create("https://fastdl.mongodb.org/linux/mongodb-linux-%s-%s-%s.tgz"
                        .formatted(machine, name, VERSION)));
    }

    private static Optional<String> distribution(String machine, Map<String, String> release) {
        var version = release.getOrDefault("VERSION_ID", "");
        var family = " %s %s ".formatted(release.getOrDefault("ID", ""), release.getOrDefault("ID_LIKE", ""));
        if (family.contains(" amzn ")) return Optional.of("amazon2023");
        if (family.contains(" ubuntu "))
            return Optional.of(
                    version.startsWith("20") ? "ubuntu2004" : version.startsWith("22") ? "ubuntu2204" : "ubuntu2404");
        // For Debian on ARM nothing is published; Ubuntu's needs the same OpenSSL 3.
        if (family.contains(" debian ")) return Optional.of(machine.equals("x86_64") ? "debian12" : "ubuntu2204");
        if (family.contains(" suse ") || family.contains(" opensuse ")) {
            return machine.equals("x86_64") ? Optional.of("suse15") : Optional.empty();
        }
        if (family.contains(" rhel ") || family.contains(" fedora ") || family.contains(" centos ")) {
            return Optional.of(version.startsWith("8") ? "rhel8" : "rhel93");
        }
        return Optional.empty();
    }

    private static Map<String, String> osRelease() {
        try (var lines = Files.lines(Path.of("/etc/os-release"))) {
            return lines.filter(line -> line.contains("="))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replace("\"", ""), (one, two) -> two));
        } catch (IOException none) {
            return Map.of();
        }
    }
}
