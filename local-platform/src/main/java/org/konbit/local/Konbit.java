package org.konbit.local;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.konbit.local.demo.Demo;
import org.konbit.local.process.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The launcher's command line: a method is a command. */
@Command(
        name = "./konbit",
        description = "Runs a whole Konbit on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        subcommands = HelpCommand.class)
final class Konbit implements Runnable {
    private static final int MOST_INSTANCES = 50;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "Moves every port by N, so that several platforms can run side by side.")
    private @Nullable Integer portOffset;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where everything is kept (default: .konbit beside this script).")
    private @Nullable Path data;

    public static void main(String[] arguments) {
        // Settings are written for machines: digits are those of ASCII, whatever this machine's owner reads.
        Locale.setDefault(Locale.ROOT);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new Konbit());
        line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(told(failure));
                    return 1;
                })
                .setParameterExceptionHandler(Konbit::misused);
        // What the launcher doesn't know there is Maven's.
        Objects.requireNonNull(line.getSubcommands().get("test")).setUnmatchedOptionsArePositionalParams(true);
        return line;
    }

    private static String told(Exception failure) {
        if (failure instanceof Trouble trouble) return trouble.told();
        if (failure instanceof UncheckedIOException broken) {
            return new Trouble(
                            "A file cannot be read or written: " + broken.getCause(),
                            "see whether it is yours and the disk has room, or give another folder with --data")
                    .told();
        }
        var trace = new java.io.StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "konbit: a mistake of the launcher itself: " + failure
                + (System.getenv("KONBIT_TRACE") == null ? "" : "\n" + trace)
                + "\n  try: KONBIT_TRACE=yes before the same command shows where; please report it";
    }

    private static int misused(ParameterException misuse, String[] arguments) {
        var command = misuse.getCommandLine().getCommandSpec();
        var err = misuse.getCommandLine().getErr();
        err.println("konbit: " + misuse.getMessage());
        err.println("  try: ./konbit help" + (command.parent() == null ? "" : " " + command.name()));
        return 2;
    }

    @Override
    public void run() {
        commandLine().usage(out);
    }

    @Command(description = "Starts broker, database, stand-ins and the four services; returns once all are ready.")
    void up() {
        var platform = platform();
        var changed = platform.up();
        out.println(changed ? "Konbit is up." : "Konbit is up already; nothing was changed.");
        new Addresses(platform).print(out);
    }

    @Command(description = "Stops everything, gracefully; the data stays.")
    void down(
            @Option(names = "--wipe", description = "Removes the data too, after asking.") boolean wipe,
            @Option(names = "--yes", description = "Does not ask.") boolean yes) {
        var platform = platform();
        var folder = platform.settings().data();
        if (wipe && !yes) Wiping.ask(folder);
        platform.down();
        if (wipe) Wiping.wipe(folder);
        out.println(wipe ? "Konbit is down, its data is gone." : "Konbit is down; its data stays in " + folder.root());
    }

    @Command(description = "Shows each process, broker and database too.")
    void status(
            @Option(names = "--json", description = "An array of {name, instance, pid, port, state, rssMb}.")
                    boolean json) {
        new Status(platform()).print(out, json);
    }

    @Command(description = "Starts a part; returns once it is ready.")
    void start(@Parameters(paramLabel = "NAME", description = Target.NAMES) String name) {
        platform().start(Target.parse(name));
    }

    @Command(description = "Stops a part gracefully (SIGTERM); returns once it is gone.")
    void stop(@Parameters(paramLabel = "NAME", description = Target.NAMES) String name) {
        platform().stop(Target.parse(name));
    }

    @Command(description = "Kills a part at once (SIGKILL); returns once it is gone.")
    void kill(@Parameters(paramLabel = "NAME", description = Target.NAMES) String name) {
        platform().kill(Target.parse(name));
    }

    @Command(description = "Stops a part gracefully and starts it anew; returns once it is ready.")
    void restart(@Parameters(paramLabel = "NAME", description = Target.NAMES) String name) {
        platform().restart(Target.parse(name));
    }

    @Command(description = "Runs N instances of a service behind the gateway; returns once they are ready.")
    void scale(
            @Parameters(
                            index = "0",
                            paramLabel = "NAME",
                            description = "collectives, campaigns, notifications or gateway")
                    String name,
            @Parameters(index = "1", paramLabel = "N", description = "how many") int instances) {
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new Trouble(
                    "%d instances are not possible".formatted(instances),
                    "a number from 1 to %d; ./konbit stop %s for none".formatted(MOST_INSTANCES, name));
        }
        platform().scale(Target.parse(name).part(), instances);
    }

    @Command(description = "Prints a bearer token for the local platform, valid for an hour, and nothing else.")
    void token(
            @Parameters(paramLabel = "HANDLE", description = "whose; only a member has to exist") String handle,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            defaultValue = "MEMBER",
                            description = "operator, organizer or member (the default)")
                    Platform.Role role) {
        out.println(tokens().token(handle, role));
    }

    @Command(
            name = "import",
            description = "Sends a CSV file to the platform and tells how it went.",
            footer = {
                "",
                "UTF-8, parted by commas, semicolons or tabs, quoted as in RFC 4180; columns by",
                "the names in the first row, in any order.",
                "  territories  code, parent, level, name; may have latitude, longitude,",
                "               population, time_zone, merged_into, and name_ht, name_fr, ...",
                "  collectives  code, type, name, territory; may have parent (its code),",
                "               purpose, state",
                "  people       handle, display_name, language, territory; may have gender,",
                "               birth_decade, collective (its code), roles (parted by ;)",
                "  contacts     handle, kind (phone, email, relay), value; the handle of a",
                "               relay is in relay_handle",
                "The same file again changes nothing. Row 1 is the first below the names."
            })
    int importFile(
            @Parameters(index = "0", paramLabel = "KIND", description = "territories, collectives, people or contacts")
                    Importing.Kind kind,
            @Parameters(index = "1", paramLabel = "FILE.csv") Path file,
            @Option(names = "--dry-run", description = "only tell what would become of the rows") boolean dryRun) {
        var settings = settings();
        return new Importing(gateway(settings), tokens(), out).send(kind, file, dryRun);
    }

    @Command(description = "Delivers topics from the beginning to every consumer of them; returns when they caught up.")
    void replay(
            @Parameters(arity = "1..*", paramLabel = "TOPIC", description = "such as collectives.people")
                    List<String> topics) {
        new Replaying(platform()).replay(topics, out);
    }

    @Command(name = "dead-letters", description = "Lists what could not be handled, shows one, or delivers it again.")
    void deadLetters(
            @Parameters(index = "0", arity = "0..1", paramLabel = "list|show|replay", defaultValue = "list")
                    DeadLetters.Action action,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            paramLabel = "ID",
                            description = "as the list shows it; without @ and what follows, all of that topic")
                    @Nullable
                    String id) {
        new DeadLetters(platform(), out).run(action, id);
    }

    @Command(
            description = "Checks the audit log: every chain of every service, against what was anchored.",
            footer = {
                "",
                "A line for each instance that ever ran, then where a chain is broken: an entry",
                "that was changed, removed, inserted or put elsewhere, or a chain written anew.",
                "Ends with 1 if one is."
            })
    int audit() {
        return new Audit(platform(), out).run();
    }

    @Command(
            description =
                    "Enters twenty people who do not exist, and looks for them in all that is kept; then erases them.",
            footer = {
                "",
                "Every document of every database, every record of every topic, every file of the",
                "data folder and every service's figures are looked through, for names, numbers",
                "and addresses as they are, in UTF-16, Base64, hex, URL-encoded, with blanks.",
                "Exit code 1 when something stands there in clear."
            })
    int canary(
            @Option(names = "--keep", description = "Does not erase them.") boolean keep,
            @Option(names = "--remove", description = "Only erases what an earlier run left.") boolean remove,
            @Option(
                            names = "--also",
                            paramLabel = "FILE",
                            description = "Looks for each line of this file too; keep it out of the data folder.")
                    @Nullable
                    Path also) {
        var canary = new Canary(platform(), tokens(), out);
        if (!remove) return canary.run(keep, also);
        canary.remove();
        return 0;
    }

    @Command(
            description =
                    "Shows the services' master keys and how far a change of them is; changes one, or drops older ones.",
            footer = {
                "",
                "change  a new key seals from now on, the older ones still open; what they sealed",
                "        is sealed anew by the running service, people's data staying as they are",
                "drop    only the key that seals is left; refused while anything needs another"
            })
    void keys(
            @Parameters(index = "0", arity = "0..1", paramLabel = "show|change|drop", defaultValue = "show")
                    Keys.Action action,
            @Parameters(index = "1", arity = "0..1", paramLabel = "SERVICE") @Nullable String service) {
        new Keys(platform(), out).run(action, service);
    }

    @Command(description = "Shows the last lines of the logs.")
    void logs(
            @Parameters(arity = "0..1", paramLabel = "NAME", description = Target.NAMES) @Nullable String name,
            @Option(names = "--lines", paramLabel = "N", defaultValue = "40", description = "how many") int lines) {
        Logs.print(settings().data(), name == null ? null : Target.parse(name).part(), lines, out);
    }

    @Command(description = "Does the main job on real input and checks every figure; starts a platform if none runs.")
    int demo() {
        return new Demo(described()).run();
    }

    @Command(description = "Runs every test that needs no Docker, with one broker and one database for all.")
    int test(
            @Parameters(paramLabel = "MAVEN ARGUMENT", description = "such as -pl campaigns-service or -Dtest=…")
                    String @Nullable [] arguments) {
        return new TestRun(repository(), out).run(arguments == null ? new String[0] : arguments);
    }

    @Command(name = "test-platform", description = "Runs just the tests' broker and database until Ctrl-C.")
    void testPlatform() {
        new TestRun(repository(), out).foreground();
    }

    @Command(description = "Runs one of the long ones; without a name, lists them.")
    int soak(@Parameters(arity = "0..1", paramLabel = "NAME") @Nullable String name) {
        return new Benchmarking(repository()).run("soak", name);
    }

    @Command(description = "Measures; without a name, lists what can be measured.")
    int bench(@Parameters(arity = "0..1", paramLabel = "NAME") @Nullable String name) {
        return new Benchmarking(repository()).run("bench", name);
    }

    @Command(
            name = "prepare",
            hidden = true,
            description = "Makes the class caches; the script calls it after a build.")
    void prepare() {
        platform().prepare();
    }

    @Command(name = "warm-up", hidden = true, description = "A trial run for the launcher's own class cache.")
    void warmUp() {
        WarmUp.run(new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    static Path repository() {
        var home = System.getProperty("konbit.home");
        return (home == null ? Path.of("") : Path.of(home)).toAbsolutePath().normalize();
    }

    private LocalPlatform platform() {
        return new LocalPlatform(settings(), new Progress(out));
    }

    private Platform described() {
        var platform = platform();
        return new Platform(platform.gateway(), platform.standIns(), tokens(), platform::up);
    }

    private Tokens tokens() {
        var settings = settings();
        return new Tokens(gateway(settings), settings.secrets().get("gateway.token"));
    }

    private static java.net.URI gateway(Settings settings) {
        return java.net.URI.create("http://127.0.0.1:" + settings.ports().of(Part.GATEWAY));
    }

    private Settings settings() {
        return Settings.of(repository(), data, portOffset, Map.copyOf(System.getenv()));
    }
}
