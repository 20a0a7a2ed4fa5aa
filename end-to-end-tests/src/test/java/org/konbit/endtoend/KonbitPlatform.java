package org.konbit.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The platform of this run, started by the launcher at first need and stopped after the last test. */
final class KonbitPlatform implements AutoCloseable {

    /** What the launcher said, and its exit code. */
    record Said(int exit, String text) {}

    /** {@code @ExtendWith(KonbitPlatform.Shared.class)} gives tests the one platform as a parameter. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == KonbitPlatform.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(KonbitPlatform.class, key -> start(), KonbitPlatform.class);
        }
    }

    private static final List<String> OUTSIDE_PARTS =
            List.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS", "SMTP_URL", "SMS_URL", "OIDC_ISSUER");
    private static final List<Integer> PORTS = List.of(8080, 8081, 8082, 8083, 8090, 8025, 9092, 9093, 27017);

    private final int offset;
    private final Path data;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Thread atAnyEnd;

    private KonbitPlatform(int offset, Path data) {
        this.offset = offset;
        this.data = data;
        this.atAnyEnd = new Thread(() -> launch(Duration.ofMinutes(2), "down", "--wipe", "--yes"));
    }

    private static KonbitPlatform start() {
        try {
            var target = Files.createDirectories(Path.of("target"));
            var platform = new KonbitPlatform(freeOffset(), Files.createTempDirectory(target, "platform-"));
            Runtime.getRuntime().addShutdownHook(platform.atAnyEnd);
            platform.konbit("up");
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atAnyEnd);
        konbit("down", "--wipe", "--yes");
    }

    URI gateway() {
        return address(8080);
    }

    URI standIns() {
        return address(8090);
    }

    /** A usual port of the platform, moved by its offset. */
    int port(int usual) {
        return usual + offset;
    }

    URI address(int usualPort) {
        return URI.create("http://127.0.0.1:" + port(usualPort));
    }

    Path data() {
        return data.toAbsolutePath();
    }

    Http anonymous() {
        return new Http(gateway(), null);
    }

    Http organizer(String handle) {
        return new Http(gateway(), token(handle, "organizer"));
    }

    Http member(String handle) {
        return new Http(gateway(), token(handle, "member"));
    }

    /** Anyone, with whatever roles: a person's token, as it will be given to who proves to be that person. */
    Http caller(UUID subject, String handle, List<String> roles, boolean platformWide) {
        var wanted = Map.of("subject", subject, "handle", handle, "roles", roles, "platformWide", platformWide);
        var given = anonymous().post("/local/tokens", wanted, "X-Konbit-Local-Secret", secret("gateway.token"));
        return new Http(gateway(), given.is(200).at("/token"));
    }

    /** A secret of this platform, by its name. */
    String secret(String name) {
        try {
            return Http.JSON
                    .readTree(Files.readString(data().resolve("secrets/credentials.json")))
                    .path(name)
                    .asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StandIns phonesAndMailboxes() {
        return new StandIns(new Http(standIns(), null));
    }

    /** A process of the platform; what is done to it is done at once, and the launcher and the gateway are not told. */
    record Part(ProcessHandle process) {

        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        /** It stands still, with its connections open, until that is closed. */
        Frozen frozen() {
            signal("STOP");
            return () -> signal("CONT");
        }

        private void signal(String name) {
            try {
                var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .inheritIO()
                        .start();
                if (kill.waitFor() != 0) throw new AssertionError(name + " did not reach " + process.pid());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    interface Frozen extends AutoCloseable {
        @Override
        void close();
    }

    Part part(String name, int instance) {
        return Http.JSON
                .readTree(konbit("status", "--json"))
                .valueStream()
                .filter(part -> part.path("name").asString().equals(name)
                        && part.path("instance").asInt() == instance)
                .map(part ->
                        new Part(ProcessHandle.of(part.path("pid").asLong()).orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    /** Runs a command of the launcher, which must end well. */
    String konbit(String... command) {
        var said = launch(Duration.ofMinutes(8), command);
        if (said.exit() != 0) {
            throw new AssertionError(
                    "konbit %s ended with %d:%n%s".formatted(String.join(" ", command), said.exit(), said.text()));
        }
        return said.text();
    }

    Said launch(Duration atMost, String... command) {
        var words = new ArrayList<>(List.of(Path.of("..", "konbit").toString()));
        words.addAll(List.of(command));
        words.addAll(List.of("--port-offset", Integer.toString(offset), "--data", data().toString()));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        // Everything has been packaged before this module; building inside the build would run over its own files.
        builder.environment().put("KONBIT_BUILT", "yes");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        OUTSIDE_PARTS.forEach(builder.environment()::remove);
        try {
            var output = Files.createTempFile(Path.of("target"), "konbit-", ".txt");
            var process = builder.redirectOutput(output.toFile()).start();
            if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("konbit %s took longer than %s:%n%s"
                        .formatted(String.join(" ", command), atMost, Files.readString(output)));
            }
            return new Said(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token(String handle, String role) {
        return tokens.computeIfAbsent(
                role + " " + handle,
                key -> konbit("token", handle, "--role", role).strip());
    }

    private static int freeOffset() {
        for (var attempt = 0; attempt < 50; attempt++) {
            // All below the ports that outgoing connections get: one of those could be taken while a service starts.
            var offset = 10 * ThreadLocalRandom.current().nextInt(120, 570);
            if (PORTS.stream().allMatch(port -> isFree(port + offset))) return offset;
        }
        throw new IllegalStateException("No free ports for a platform");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
