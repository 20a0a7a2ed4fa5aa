package org.konbit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.local.broker.Broker;
import org.konbit.local.database.MongodBinary;
import org.konbit.local.process.Entry;
import org.konbit.local.process.Processes;
import org.konbit.local.process.Spec;
import org.konbit.local.process.Trouble;
import org.konbit.local.program.Programs;
import org.konbit.local.program.Runs;

/** Starts one process of each kind as it wants to be started. */
final class Launching {
    static final List<String> BROKER_MEMORY = List.of("-Xmx384m", "-Xms128m");
    static final List<String> SERVICE_MEMORY = List.of("-Xmx256m", "-XX:ReservedCodeCacheSize=96m");
    private static final List<String> STAND_INS_MEMORY = List.of("-Xmx400m", "-Xmn48m", "-XX:TieredStopAtLevel=1");

    private final Settings settings;
    private final Processes processes;
    private final Programs programs;
    private final Progress progress;

    Launching(Settings settings, Processes processes, Programs programs, Progress progress) {
        this.settings = settings;
        this.processes = processes;
        this.programs = programs;
        this.progress = progress;
    }

    Entry start(Part part, int instance, int port) {
        return switch (part) {
            case MONGODB -> mongodb();
            case KAFKA -> kafka();
            case STAND_INS -> standIns();
            case COLLECTIVES, CAMPAIGNS, NOTIFICATIONS, GATEWAY -> service(part, instance, port);
        };
    }

    private Entry mongodb() {
        var binary = new MongodBinary(Settings.cache(), progress::say).find();
        var database = settings.database(settings.secrets());
        return processes.start(new Spec(
                Part.MONGODB.title(),
                1,
                settings.ports().of(Part.MONGODB),
                database.command(binary),
                Map.of(),
                Outside.KNOWN,
                settings.data().log(Part.MONGODB, 1),
                settings.data().run(),
                database.data().toString()));
    }

    private Entry kafka() {
        var configuration = new Broker(settings.broker(settings.secrets())).prepare();
        var options = new ArrayList<>(BROKER_MEMORY);
        options.add("-Dlog4j2.configurationFile=" + programs.brokerLogging());
        // Kafka's own scripts are silent about it: it does not start where upper case is Turkish.
        options.add("-Duser.language=en");
        return processes.start(new Spec(
                Part.KAFKA.title(),
                1,
                settings.ports().of(Part.KAFKA),
                programs.broker().command(settings.java(), options, List.of(configuration.toString())),
                Map.of(),
                Outside.KNOWN,
                settings.data().log(Part.KAFKA, 1),
                settings.data().run(),
                configuration.toString()));
    }

    private Entry standIns() {
        var marker = marker(Part.STAND_INS, 1);
        var options = new ArrayList<>(STAND_INS_MEMORY);
        options.add(marker);
        return processes.start(new Spec(
                Part.STAND_INS.title(),
                1,
                settings.ports().of(Part.STAND_INS),
                programs.standIns().command(settings.java(), options, List.of()),
                settings.environment(settings.secrets()).ofStandIns(),
                Outside.KNOWN,
                settings.data().log(Part.STAND_INS, 1),
                settings.data().run(),
                marker));
    }

    private Entry service(Part part, int instance, int port) {
        makeMasterKey(part);
        var marker = marker(part, instance);
        var options = new ArrayList<>(SERVICE_MEMORY);
        options.add(marker);
        options.addAll(extraOptions());
        return processes.start(new Spec(
                part.title(),
                instance,
                port,
                programs.service(part.module()).command(settings.java(), options, List.of()),
                settings.environment(settings.secrets()).of(part, port),
                Outside.KNOWN,
                settings.data().log(part, instance),
                settings.data().run(),
                marker));
    }

    /** For a look inside or more memory: {@code KONBIT_JAVA_OPTIONS="-Xmx1g" ./konbit restart notifications}. */
    private static List<String> extraOptions() {
        var given = System.getenv("KONBIT_JAVA_OPTIONS");
        return given == null || given.isBlank()
                ? List.of()
                : List.of(given.strip().split("\\s+"));
    }

    void makeMasterKey(Part service) {
        makeMasterKey(service, settings.data().masterKey(service));
    }

    void makeMasterKey(Part service, Path file) {
        if (Files.exists(file)) return;
        var status = sealing(service, "No master key can be made", "MakeMasterKey", file.toString());
        if (status != 0 && !Files.exists(file)) throw failed(service, "No master key can be made", null);
    }

    /** What is done: {@code change} or {@code drop}. */
    void changeMasterKey(Part service, String change) {
        var file = settings.data().masterKey(service).toString();
        var status = sealing(service, "The master key cannot be changed", "ChangeMasterKey", file, change);
        if (status != 0) throw failed(service, "The master key cannot be changed", null);
    }

    /** Runs one of the service's own programs for keys; its exit status. */
    private int sealing(Part service, String otherwise, String program, String... arguments) {
        var command = new ArrayList<>(List.of(
                settings.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                programs.service(service.module()).classPath(),
                "org.konbit.sealing." + program));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(settings.data().logs());
            return Runs.quietly(command, Map.of(), keyLog(), 60);
        } catch (IOException broken) {
            throw failed(service, otherwise, broken);
        }
    }

    private Trouble failed(Part service, String what, @Nullable IOException broken) {
        return new Trouble(
                "%s for %s".formatted(what, service.title()),
                keyLog(),
                "see whether %s is yours and the disk has room"
                        .formatted(settings.data().secrets()),
                broken);
    }

    private Path keyLog() {
        return settings.data().logs().resolve("master-key.log");
    }

    private String marker(Part part, int instance) {
        return "-Dkonbit.process=%s-%d@%s"
                .formatted(part.title(), instance, settings.data().root());
    }
}
