package org.konbit.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.konbit.local.process.Json;
import org.konbit.local.process.Trouble;

/** One Kafka node that is broker and controller; its users exist before it first starts. */
public final class Broker {
    private final BrokerSettings settings;

    public Broker(BrokerSettings settings) {
        this.settings = settings;
    }

    public boolean isFormatted() {
        return Files.exists(data().resolve("meta.properties"));
    }

    /** Writes the configuration of this start, and the storage with its users if there is none yet. */
    public Path prepare() {
        try {
            Files.createDirectories(settings.folder());
            var configuration = settings.folder().resolve("server.properties");
            Json.writeBytes(configuration, configuration().getBytes(StandardCharsets.UTF_8));
            if (!isFormatted()) format(configuration);
            return configuration;
        } catch (IOException broken) {
            throw new Trouble(
                    "The broker's folder %s cannot be written: %s".formatted(settings.folder(), broken.getMessage()),
                    "see whether the folder is yours and the disk has room");
        }
    }

    public void awaitReady(Runnable stillRuns, int seconds) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (true) {
            stillRuns.run();
            if (answers()) return;
            if (System.nanoTime() > end) {
                throw new Trouble(
                        "Kafka does not answer at " + settings.bootstrap() + " after " + seconds + " s",
                        "see its log; a machine short of memory or processors may need a second './konbit up'");
            }
        }
    }

    public boolean answers() {
        var configuration = new Properties();
        configuration.putAll(settings.adminClient());
        configuration.put("request.timeout.ms", "2000");
        configuration.put("default.api.timeout.ms", "2000");
        configuration.put("reconnect.backoff.ms", "50");
        configuration.put("reconnect.backoff.max.ms", "200");
        try (var admin = Admin.create(configuration)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (java.util.concurrent.ExecutionException notYet) {
            if (notYet.getCause() instanceof KafkaException) return false;
            throw new IllegalStateException(notYet);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path data() {
        return settings.folder().resolve("data");
    }

    private void format(Path configuration) {
        var arguments = new ArrayList<>(List.of(
                "format", "--config", configuration.toString(), "--cluster-id", clusterId(), "--ignore-formatted"));
        settings.allUsers().forEach((user, password) -> {
            arguments.add("--add-scram");
            arguments.add("SCRAM-SHA-256=[name=%s,password=%s]".formatted(user, password));
        });
        var said = new ByteArrayOutputStream();
        // Inside this JVM: on a command line of its own every user of the machine could read the passwords.
        var status = StorageTool.execute(
                arguments.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new Trouble(
                    "Kafka's storage cannot be prepared in %s: %s"
                            .formatted(
                                    data(),
                                    said.toString(StandardCharsets.UTF_8).strip()),
                    "see whether the disk has room; './konbit down --wipe' begins anew");
        }
    }

    /** Kafka's own: an id that begins with a hyphen would be taken for an option. */
    private static String clusterId() {
        return Uuid.randomUuid().toString();
    }

    // A static quorum: the voter's port is then in this file only, so that the same data can move to another offset.
    private String configuration() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=SASL_PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=SASL_PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=SASL_PLAINTEXT
                sasl.enabled.mechanisms=SCRAM-SHA-256
                sasl.mechanism.inter.broker.protocol=SCRAM-SHA-256
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.sasl_plaintext.scram-sha-256.sasl.jaas.config=%3$s
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.controller.plain.sasl.jaas.config=%4$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:admin;User:controller
                allow.everyone.if.no.acl.found=false
                log.dirs=%5$s
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                num.partitions=12
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.coordinator.threads=1
                num.network.threads=2
                num.io.threads=4
                num.recovery.threads.per.data.dir=2
                background.threads=2
                log.segment.bytes=67108864
                log.index.size.max.bytes=1048576
                log.cleaner.threads=1
                log.cleaner.dedupe.buffer.size=8388608
                message.max.bytes=2097152
                socket.request.max.bytes=16777216
                """.formatted(
                        settings.port(),
                        settings.controllerPort(),
                        escaped(BrokerSettings.jaas(BrokerSettings.ADMIN, settings.adminPassword())),
                        escaped(
                                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"controller\" password=\"%1$s\" user_controller=\"%1$s\";"
                                        .formatted(settings.controllerPassword())),
                        escaped(data().toString()));
    }

    private static String escaped(String value) {
        // Properties files are ISO 8859-1.
        var escaped = new StringBuilder();
        value.chars().forEach(letter -> {
            if (letter == '\\') escaped.append("\\\\");
            else if (letter < 128) escaped.append((char) letter);
            else escaped.append(String.format("\\u%04x", letter));
        });
        return escaped.toString();
    }
}
