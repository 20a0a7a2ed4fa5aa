package org.konbit.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A platform of the benchmark's own, beside any other, in an empty folder that is removed at the end. */
final class Konbit implements AutoCloseable {
    private final Path home;
    private final Path data;
    private final Map<String, String> environment;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable String token;

    private Konbit(Path home, Path data, Map<String, String> environment) {
        this.home = home;
        this.data = data;
        this.environment = environment;
    }

    static Konbit up(Path home, Map<String, String> environment) throws IOException, InterruptedException {
        var konbit = new Konbit(home, Files.createTempDirectory("konbit-bench"), environment);
        konbit.launcher("up");
        return konbit;
    }

    String launcher(String... arguments) throws IOException, InterruptedException {
        return launcherOf(home, arguments);
    }

    /** That of another version, on the same platform. */
    String launcherOf(Path version, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                version.resolve("konbit").toString(),
                "--port-offset",
                Integer.toString(Ports.OFFSET),
                "--data",
                data.toString()));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IllegalStateException(command + " failed:\n" + output);
        return output;
    }

    /** How the platform's own administrator reaches the broker. */
    Map<String, Object> brokerLogin() throws IOException {
        var password = secret("kafka.admin");
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + (9092 + Ports.OFFSET),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-256",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"admin\" password=\"%s\";"
                        .formatted(password)));
    }

    /** How the platform's own administrator reaches the database. */
    String databaseLogin() throws IOException {
        return "mongodb://admin:%s@127.0.0.1:%d/?authSource=admin&replicaSet=konbit"
                .formatted(secret("mongodb.admin"), 27_017 + Ports.OFFSET);
    }

    /** Every process of the platform by its name, the broker and the database too. */
    Map<String, Long> pids() throws IOException, InterruptedException {
        return running("pid");
    }

    /** Where each process listens, by its name. */
    Map<String, Long> ports() throws IOException, InterruptedException {
        return running("port");
    }

    private Map<String, Long> running(String what) throws IOException, InterruptedException {
        var status = JsonMapper.shared().readTree(launcher("status", "--json"));
        var found = new java.util.TreeMap<String, Long>();
        status.valueStream()
                .filter(process -> process.path("pid").isNumber())
                .forEach(process -> found.put(
                        process.get("name").stringValue() + "-"
                                + process.get("instance").asString(),
                        process.get(what).longValue()));
        return found;
    }

    /** A token of somebody new, who may read like any member. */
    String tokenOf(String handle) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(uri("/local/tokens"))
                        .header("X-Konbit-Local-Secret", secret("gateway.token"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"subject\": \"%s\", \"handle\": \"%s\", \"roles\": [\"MEMBER\"], \"platformWide\": false}"
                                        .formatted(UUID.randomUUID(), handle)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) throw new IllegalStateException("No token: " + answer.body());
        return JsonMapper.shared().readTree(answer.body()).get("token").stringValue();
    }

    /** From now on the gateway passes calls for collectives-service to whoever listens there. */
    void haveCollectivesAt(int port) throws IOException {
        var file = data.resolve("run/instances.json");
        var instances = (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
        instances.putArray("collectives").add("http://127.0.0.1:" + port);
        var next = Files.writeString(file.resolveSibling("instances.next"), instances.toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String secret(String name) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(data.resolve("secrets/credentials.json")))
                .get(name)
                .stringValue();
    }

    /** How a reading is answered, whatever it is. */
    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + token())
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** How a writing is answered that may be repeated under its key, whatever the answer is. */
    HttpResponse<String> tryPost(String path, String key, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .timeout(Duration.ofSeconds(60))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    int status(String path) throws IOException, InterruptedException {
        return ask(path).statusCode();
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** What was done under the same key and body before is not done again, and is answered as it was. */
    JsonNode post(String path, String body, String key) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts without waiting for the answer; how long that took, in milliseconds. */
    CompletableFuture<Double> postLater(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var began = System.nanoTime();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(response -> {
            if (response.statusCode() >= 300)
                throw new IllegalStateException(path + " " + response.statusCode() + ": " + response.body());
            return (System.nanoTime() - began) / 1e6;
        });
    }

    /** What a service counts, by its usual port. */
    String metrics(int port) throws IOException, InterruptedException {
        return metricsAt(port + Ports.OFFSET);
    }

    String metricsAt(int port) throws IOException, InterruptedException {
        var page = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
        return http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** Not through the gateway: one of the stand-ins' own calls. */
    JsonNode standIns(String method, String path, String body) throws IOException, InterruptedException {
        var response = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Ports.STAND_INS + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) throw new IllegalStateException(path + ": " + response.body());
        return JsonMapper.shared().readTree(response.body());
    }

    long pid(String process) throws IOException, InterruptedException {
        var pid = pids().get(process);
        if (pid == null) throw new IllegalStateException("There is no " + process);
        return pid;
    }

    /** Waits until nothing of a dispatch is queued. */
    void awaitDone(String dispatch) throws IOException, InterruptedException {
        awaitThere("/api/dispatches/" + dispatch);
        while (!get("/api/dispatches/" + dispatch).get("state").stringValue().equals("DONE"))
            TimeUnit.MILLISECONDS.sleep(50);
    }

    /** A dispatch is 404 until the event that asks for it has arrived. */
    void awaitThere(String path) throws IOException, InterruptedException {
        while (status(path) == 404) TimeUnit.MILLISECONDS.sleep(50);
    }

    /** Imports a file and waits until it is done; seconds from the first byte to done. */
    double importCsv(String path, Path file) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var response = http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "text/csv; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 202) throw new IllegalStateException(path + ": " + response.body());
        var location = URI.create(response.headers().firstValue("Location").orElseThrow())
                .getPath();
        while (true) {
            var state = get(location);
            if (state.get("state").stringValue().equals("DONE")
                    && state.get("refused").intValue() == 0) return (System.nanoTime() - began) / 1e9;
            if (!state.get("state").stringValue().equals("RUNNING"))
                throw new IllegalStateException("%.500s".formatted(state));
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(
                request.header("Authorization", "Bearer " + token())
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300)
            throw new IllegalStateException(response.uri() + " " + response.statusCode() + ": " + response.body());
        return JsonMapper.shared().readTree(response.body());
    }

    String token() throws IOException, InterruptedException {
        if (token == null)
            token = launcher("token", "bench", "--role", "organizer").strip();
        return token;
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + Ports.GATEWAY + path);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        launcher("down", "--wipe", "--yes");
    }
}
