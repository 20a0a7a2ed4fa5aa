package org.konbit.endtoend;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.konbit.endtoend.Rights.Of;
import org.konbit.endtoend.Rights.Who;
import tools.jackson.databind.JsonNode;

/**
 * A small movement for the matrix of rights. Everyone who calls is of one group and one brigade, in a commune of
 * department A, with the role that they are named by; the organizer is appointed for A. Of each thing there is one of
 * those two collectives, one of two others in the same commune, and one of two in department B.
 */
final class RightsWorld {
    static final String MARK = "rights.";

    static final List<String> WEBP = List.of("Content-Type", "image/webp");

    /** The head of one, six pixels by five, of which each byte is a letter too. */
    static final String PICTURE = "RIFF\22\0\0\0WEBPVP8L\5\0\0\0/\5\0\1\0\0";

    /** Of those who are there to be erased. */
    private static final String LEAVING = "-leaving";

    private static final String ERASED = MARK + "erased";
    private static final String MERGED = MARK + "merged";

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final OffsetDateTime START =
            OffsetDateTime.now(ZoneOffset.ofHours(-5)).plusDays(5).withNano(0);

    private final KonbitPlatform platform;
    private final Http root;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<Of, Things> things = new EnumMap<>(Of.class);
    private final Map<Who, Http> callers = new EnumMap<>(Who.class);
    private final Map<Who, SignedIn> browsers = new EnumMap<>(Who.class);
    private final Map<Who, String> sessions = new EnumMap<>(Who.class);
    private final Map<Who, String> plots = new EnumMap<>(Who.class);
    private final Map<Who, Map<String, String>> imports = new EnumMap<>(Who.class);
    private final Map<String, String> othersImports = new HashMap<>();
    private String ownDispatch = "";
    private String othersSession = "";
    private String othersContactPoint = "";

    /** What there is at one place to call. */
    static final class Things {
        final String department;
        final String commune;
        String group = "";
        String brigade = "";
        String person = "";
        String leaving = "";
        String delegate = "";
        String plot = "";
        String workDay = "";
        String plannedDay = "";
        String learningSession = "";
        String activity = "";
        String contribution = "";
        String bankItem = "";
        String loan = "";
        String alternative = "";
        String draftAlternative = "";
        String medium = "";
        String draftMedium = "";
        String exchange = "";
        String exchangeToCome = "";
        String campaign = "";
        String draftCampaign = "";
        String action = "";
        String draftAction = "";
        String indicator = "";
        String draftIndicator = "";
        String dispatch = "";
        String conversation = "";

        Things(String department, String commune) {
            this.department = department;
            this.commune = commune;
        }
    }

    RightsWorld(KonbitPlatform platform) {
        this.platform = platform;
        this.root = platform.organizer("altagracia");
        things.put(Of.SAME_COLLECTIVE, new Things("RT-A", "RT-A1"));
        things.put(Of.SAME_TERRITORY, new Things("RT-A", "RT-A1"));
        things.put(Of.ELSEWHERE, new Things("RT-B", "RT-B1"));
        territories();
        collectives();
        people();
        appointments();
        tokens();
        things.forEach(this::fill);
        campaignsAndMessages();
        untilEveryServiceKnows();
        conversations();
        sessions();
    }

    Http root() {
        return root;
    }

    /** What is somebody's own is of their collective too. */
    Things of(Of of) {
        return requireNonNull(things.get(of == Of.OWN ? Of.SAME_COLLECTIVE : of));
    }

    Http caller(Who who) {
        return requireNonNull(callers.get(who));
    }

    /** Themselves, or somebody of the place. */
    String person(Who who, Of of) {
        return of == Of.OWN && who.isPerson() ? id(handle(who)) : of(of).person;
    }

    /** Themselves, or somebody of the place whose erasure nobody confirms. */
    String leaving(Who who, Of of) {
        return of == Of.OWN && who.isPerson() ? id(handle(who)) : of(of).leaving;
    }

    /** Whether somebody of the place waits for this one to confirm their erasure. */
    boolean isToBeErasedBy(Who who, Of of) {
        return ids.containsKey(asked(who, of));
    }

    String toConfirm(Who who, Of of) {
        return isToBeErasedBy(who, of) ? id(asked(who, of)) : person(who, of);
    }

    /** The id of a record that is part of somebody's. */
    String mergedBefore() {
        return id(MERGED);
    }

    /** Somebody who was erased, as operators list them. */
    JsonNode erasedBefore() {
        return caller(Who.OPERATOR).get("/api/erasures?limit=1").is(200).json().at("/items/0");
    }

    /** Somebody with the same roles, who may go; nobody else, where it is no person who calls. */
    Http whoMayGo(Who who) {
        if (!who.isPerson()) return caller(who);
        var handle = handle(who) + LEAVING;
        return platform.caller(UUID.fromString(id(handle)), handle, who.tokenRoles, false);
    }

    private String id(String of) {
        return requireNonNull(ids.get(of));
    }

    /** A collective that nobody is in, but who asked to be. */
    String toJoin() {
        return id("joining");
    }

    String dispatch(Who who, Of of) {
        return of == Of.OWN && who == Who.ORGANIZER ? ownDispatch : of(of).dispatch;
    }

    /** Their own, or one of somebody of the place. */
    String plot(Who who, Of of) {
        return of == Of.OWN && who.isPerson() ? requireNonNull(plots.get(who)) : of(of).plot;
    }

    String importOf(String kind, Who who, Of of) {
        var own = imports.getOrDefault(who, Map.of()).get(kind);
        return of == Of.OWN && own != null ? own : requireNonNull(othersImports.get(kind));
    }

    String session(Who who, Of of) {
        return of == Of.OWN && who.isPerson() ? requireNonNull(sessions.get(who)) : othersSession;
    }

    /** Who is signed in with a browser, to sign out. */
    @Nullable
    SignedIn browser(Who who) {
        return browsers.get(who);
    }

    String smsSecret() {
        return platform.secret("sms.webhook");
    }

    String othersContactPoint() {
        return othersContactPoint;
    }

    static String handle(Who who) {
        return MARK + who.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Map<String, Object> campaign(Things at) {
        var day = START.toLocalDate();
        return Map.of(
                "title", Map.of("fr", "Droits"),
                "demands", List.of(Map.of("fr", "De l’eau")),
                "hosts", List.of(at.group),
                "scope", List.of(at.department),
                "period", Map.of("from", day.toString(), "to", day.plusDays(30).toString()));
    }

    static Map<String, Object> action(Things at) {
        return Map.of(
                "kind", "ASSEMBLY",
                "title", Map.of("fr", "Assemblée"),
                "place", Map.of("name", "Place", "territory", at.commune),
                "startsAt", START.toString(),
                "timeZone", "America/Port-au-Prince",
                "exposure", "OPEN",
                "audience", Map.of("collectives", List.of(at.group)));
    }

    static Map<String, Object> alternative(Things at, String state) {
        return Map.of(
                "kind", "NEW",
                "title", "Un essai",
                "problem", "Sècheresse",
                "practice", "Paillage",
                "territory", at.commune,
                "collective", at.group,
                "state", state);
    }

    static Map<String, Object> message(Things at) {
        return Map.of(
                "title", Map.of("fr", "Un mot"),
                "body", Map.of("fr", "Pour tous"),
                "audience", Map.of("territories", List.of(at.commune)));
    }

    private void territories() {
        var report = Imported.csv(root, "territories", """
                code,parent,level,name,time_zone
                RT,,country,RT,America/Port-au-Prince
                RT-A,RT,department,A,
                RT-A1,RT-A,commune,A1,
                RT-B,RT,department,B,
                RT-B1,RT-B,commune,B1,
                """);
        if (report.path("refused").asInt() != 0) throw new AssertionError(report);
    }

    private void collectives() {
        things.forEach((of, at) -> {
            at.group = collective("FARMERS_GROUP", code("G", of), at.commune);
            at.brigade = collective("AGROFORESTRY_BRIGADE", code("B", of), at.commune);
        });
        ids.put("joining", collective("COMMITTEE", "RT-J", "RT-B1"));
    }

    private static String code(String kind, Of of) {
        return "RT-" + kind + "-" + of.name().charAt(of.name().startsWith("SAME") ? 5 : 0);
    }

    private String collective(String type, String code, String territory) {
        return root.post("/api/collectives", Map.of("type", type, "name", code, "code", code, "territory", territory))
                .is(201)
                .id();
    }

    private static List<Who> persons() {
        return Arrays.stream(Who.values()).filter(Who::isPerson).toList();
    }

    private void people() {
        var rows = new ArrayList<List<String>>();
        var contacts = new ArrayList<List<String>>();
        rows.add(List.of("handle", "display_name", "language", "territory", "collective", "roles"));
        contacts.add(List.of("handle", "kind", "value"));
        for (var who : persons()) {
            for (var kind : List.of("G", "B")) {
                rows.add(List.of(
                        handle(who), who.title, "fr", "RT-A1", code(kind, Of.SAME_COLLECTIVE), who.membership()));
            }
            rows.add(List.of(handle(who) + LEAVING, who.title, "fr", "RT-B1", "", ""));
            for (var phone : List.of(1, 2)) contacts.add(List.of(handle(who), "phone", phone(who, phone)));
        }
        things.forEach((of, at) -> {
            for (var kind : List.of("G", "B")) {
                rows.add(List.of(other(of), "Une autre", "fr", at.commune, code(kind, of), "MEMBER"));
                rows.add(List.of(other(of) + LEAVING, "Une autre", "fr", at.commune, code(kind, of), "MEMBER"));
            }
            contacts.add(List.of(other(of), "phone", phone(of)));
            for (var who : confirming(of)) rows.add(List.of(asked(who, of), "Une autre", "fr", at.commune, "", ""));
        });
        for (var handle : List.of(ERASED, MERGED, MERGED + "-into")) {
            rows.add(List.of(handle, "Une autre", "fr", "RT-A1", "", ""));
        }
        var enrolled = Imported.csv(root, "people", Imported.csvOf(rows));
        if (enrolled.path("refused").asInt() != 0) throw new AssertionError(enrolled);
        root.all("/api/people?limit=200&q=" + MARK)
                .forEach(person -> ids.put(
                        person.path("handle").asString(), person.path("id").asString()));
        things.forEach((of, at) -> {
            at.person = id(other(of));
            at.leaving = id(other(of) + LEAVING);
        });
        things.keySet().forEach(of -> confirming(of).forEach(who -> askForErasure(asked(who, of))));
        root.post("/api/people/%s/merge".formatted(id(MERGED + "-into")), Map.of("other", id(MERGED)))
                .is(200);
        askForErasure(ERASED);
        platform.caller(UUID.randomUUID(), MARK + "confirming", Who.PLATFORM_ORGANIZER.tokenRoles, true)
                .send("POST", "/api/people/" + id(ERASED) + "/erasure/confirmation", "", List.of())
                .is(202);
        var location = Imported.begun(root, "contact-points", Imported.csvOf(contacts));
        var vouchedFor = Imported.done(root, location);
        if (vouchedFor.path("refused").asInt() != 0) throw new AssertionError(vouchedFor);
        othersImports.put("contact-points", idOf(location));
        for (var kind : List.of("people", "territories", "collectives"))
            othersImports.put(kind, emptyImport(root, kind));
    }

    private void askForErasure(String handle) {
        root.send("POST", "/api/people/" + id(handle) + "/erasure", "", List.of())
                .is(202);
    }

    private static List<Who> confirming(Of of) {
        return of == Of.ELSEWHERE ? List.of(Who.PLATFORM_ORGANIZER) : List.of(Who.ORGANIZER, Who.PLATFORM_ORGANIZER);
    }

    /** The handle of whose erasure was asked for, for this one to confirm. */
    private static String asked(Who who, Of of) {
        return other(of) + "-asked-" + who.ordinal();
    }

    /** A header and no rows. */
    static String header(String kind) {
        return switch (kind) {
            case "territories" -> "code,parent,level,name\r\n";
            case "collectives" -> "code,type,name,territory\r\n";
            case "people" -> "handle,display_name,language,territory\r\n";
            default -> "handle,kind,value\r\n";
        };
    }

    private static String emptyImport(Http importer, String kind) {
        return idOf(Imported.begun(importer, kind, header(kind)));
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String other(Of of) {
        return MARK + "other-" + of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of ranges that no other test's codes are counted in. */
    private static String phone(Who who, int nth) {
        return "+50930%d%d0%02d".formatted(40 + nth, 10 + who.ordinal(), who.ordinal());
    }

    private static String phone(Of of) {
        return "+50930430%03d".formatted(of.ordinal());
    }

    private void appointments() {
        for (var who : List.of(Who.ORGANIZER, Who.FORMER_ORGANIZER)) appoint(who, "RT-A");
    }

    void appoint(Who who, String... territories) {
        var appointments = Arrays.stream(territories)
                .map(territory -> Map.of("role", "ORGANIZER", "territory", territory))
                .toList();
        root.put("/api/people/" + id(handle(who)) + "/appointments", appointments)
                .is(200);
    }

    /** Somebody who will not be among those who call; their id. */
    String organizerAndCoordinator(String name) {
        var row = List.of(MARK + name, "Quelqu’un", "fr", "RT-A1", code("G", Of.SAME_COLLECTIVE), "COORDINATOR");
        var header = List.of("handle", "display_name", "language", "territory", "collective", "roles");
        Imported.csv(root, "people", Imported.csvOf(List.of(header, row)));
        var id = root.all("/api/people?limit=200&q=" + MARK + name)
                .getFirst()
                .path("id")
                .asString();
        root.put("/api/people/" + id + "/appointments", List.of(Map.of("role", "ORGANIZER", "territory", "RT-A")))
                .is(200);
        return id;
    }

    private void tokens() {
        for (var who : Who.values()) {
            if (who.tokenRoles.isEmpty()) {
                callers.put(who, platform.anonymous());
            } else {
                var id = who.isPerson() ? UUID.fromString(id(handle(who))) : UUID.randomUUID();
                callers.put(who, platform.caller(id, handle(who), who.tokenRoles, who == Who.PLATFORM_ORGANIZER));
            }
        }
        for (var who : persons()) {
            caller(who)
                    .post("/api/collectives/" + toJoin() + "/memberships", Map.of("person", id(handle(who))))
                    .is(201);
        }
    }

    private void fill(Of of, Things at) {
        var group = "/api/collectives/" + at.group;
        root.put(group + "/delegate-rule", List.of(Map.of("seats", 1))).is(200);
        at.delegate = root.post(group + "/delegates", delegate(at)).is(201).id();
        at.plot = plotOf(at.person, at);
        if (of == Of.SAME_COLLECTIVE) persons().forEach(who -> plots.put(who, plotOf(id(handle(who)), at)));
        at.workDay = root.post("/api/collectives/" + at.brigade + "/work-days", workDay(at))
                .is(201)
                .id();
        at.plannedDay = root.post("/api/collectives/" + at.brigade + "/work-days", workDay(at))
                .is(201)
                .id();
        at.learningSession = root.post("/api/collectives/" + at.brigade + "/learning-sessions", learningSession(at))
                .is(201)
                .id();
        at.activity = root.post("/api/collectives/" + at.group + "/activities", activity())
                .is(201)
                .id();
        at.contribution = root.post(
                        "/api/activities/" + at.activity + "/contributions", Map.of("person", at.person, "days", "1"))
                .is(201)
                .id();
        var bank = "/api/collectives/" + at.group + "/bank/items";
        at.bankItem = root.post(bank, bankItem()).is(201).id();
        at.loan =
                root.post(bank + "/" + at.bankItem + "/loans", loan(at)).is(201).id();
        at.alternative = root.post("/api/alternatives", alternative(at, "SHARED"))
                .is(201)
                .id();
        at.draftAlternative =
                root.post("/api/alternatives", alternative(at, "DRAFT")).is(201).id();
        at.medium = broughtTo(at.alternative);
        at.draftMedium = broughtTo(at.draftAlternative);
        at.exchange = root.post("/api/exchanges", exchange(at)).is(201).id();
        at.exchangeToCome =
                root.post("/api/exchanges", exchangeToCome(at)).is(201).id();
    }

    private String plotOf(String holder, Things at) {
        return root.post("/api/collectives/" + at.brigade + "/plots", Map.of("holder", holder, "areaHectares", "1.5"))
                .is(201)
                .id();
    }

    private String broughtTo(String alternative) {
        return root.send("POST", "/api/alternatives/" + alternative + "/media", PICTURE, WEBP)
                .is(201)
                .id();
    }

    /** An alternative that nobody else calls, and a picture of it. */
    List<String> mediumToRemove(Of of, boolean draft) {
        var alternative = root.post("/api/alternatives", alternative(of(of), draft ? "DRAFT" : "SHARED"))
                .is(201)
                .id();
        return List.of(alternative, broughtTo(alternative));
    }

    /** Whose term is long over. */
    static Map<String, Object> delegate(Things at) {
        return Map.of("person", at.person, "seat", 1, "from", "2020-01-01", "until", "2020-12-31");
    }

    static Map<String, Object> workDay(Things at) {
        return Map.of("date", LocalDate.now(ZoneOffset.UTC).toString(), "plot", at.plot, "task", "Terrasses");
    }

    static Map<String, Object> learningSession(Things at) {
        return Map.of(
                "date", LocalDate.now(ZoneOffset.UTC).toString(),
                "theme", "Niveau en A",
                "taughtBy", List.of(at.person),
                "present", List.of());
    }

    static Map<String, Object> activity() {
        return Map.of("kind", "FARMING", "stage", "PRODUCTION", "name", "Pois congo");
    }

    static Map<String, Object> bankItem() {
        return Map.of("kind", "SEED", "name", "Pois congo", "unit", "marmite", "quantity", "1000");
    }

    static Map<String, Object> loan(Things at) {
        return Map.of(
                "person",
                at.person,
                "quantity",
                "2",
                "due",
                LocalDate.now(ZoneOffset.UTC).plusYears(1).toString());
    }

    static Map<String, Object> exchange(Things at) {
        return Map.of(
                "hosts", List.of(at.group),
                "guests", List.of(at.brigade),
                "date", LocalDate.now(ZoneOffset.UTC).toString(),
                "theme", "Semences",
                "state", "HELD");
    }

    private static Map<String, Object> exchangeToCome(Things at) {
        return Map.of(
                "hosts", List.of(at.group),
                "guests", List.of(at.brigade),
                "date", LocalDate.now(ZoneOffset.UTC).plusYears(1).toString(),
                "theme", "Semences");
    }

    static Map<String, Object> indicator() {
        return Map.of("name", Map.of("fr", "Haies"), "unit", "m");
    }

    private void campaignsAndMessages() {
        things.forEach((of, at) -> {
            at.draftCampaign = await("campaigns knows the territories and collectives")
                    .atMost(SOON)
                    .until(() -> root.post("/api/campaigns", campaign(at)), answer -> answer.status() == 201)
                    .id();
            at.draftIndicator = root.post("/api/campaigns/" + at.draftCampaign + "/indicators", indicator())
                    .is(201)
                    .id();
            at.campaign = root.post("/api/campaigns", campaign(at)).is(201).id();
            var path = "/api/campaigns/" + at.campaign;
            root.post(path + "/launch", Map.of()).is(200);
            at.indicator = root.post(path + "/indicators", indicator()).is(201).id();
            at.draftAction = root.post(path + "/actions", action(at)).is(201).id();
            at.action = root.post(path + "/actions", action(at)).is(201).id();
            at.dispatch = await("notifications knows the territories")
                    .atMost(SOON)
                    .until(() -> root.post("/api/messages", message(at)), answer -> answer.status() == 202)
                    .id();
        });
    }

    /** Of the organizers, what they are; of the others, that they are members: told in the order in which it happened. */
    private void untilEveryServiceKnows() {
        var draft = "/api/campaigns/" + of(Of.OWN).draftCampaign;
        for (var who : List.of(Who.ORGANIZER, Who.FORMER_ORGANIZER)) {
            until(who + " is known to campaigns", () -> caller(who).get(draft).status() == 200);
            var preview = Map.of("territories", List.of("RT-A1"));
            until(
                    who + " is known to notifications",
                    () -> caller(who).post("/api/audiences/preview", preview).status() == 200);
        }
        for (var kind : List.of("people", "collectives", "contact-points")) {
            for (var who : List.of(Who.ORGANIZER, Who.FORMER_ORGANIZER)) {
                imports.computeIfAbsent(who, one -> new HashMap<>()).put(kind, emptyImport(caller(who), kind));
            }
        }
        ownDispatch = caller(Who.ORGANIZER)
                .post("/api/messages", message(of(Of.OWN)))
                .is(202)
                .id();
        until(
                "the coordinator is known to campaigns",
                () -> caller(Who.COORDINATOR)
                                .get("/api/campaigns/" + of(Of.OWN).campaign + "/impact")
                                .status()
                        == 200);
        var delegation = "/api/actions/%s/delegations/%s".formatted(of(Of.OWN).action, of(Of.OWN).group);
        root.post("/api/actions/" + of(Of.OWN).action + "/announce", Map.of()).is(200);
        until(
                "the delegate is known to campaigns",
                () -> caller(Who.DELEGATE)
                                .put(delegation, Map.of("headcount", 1))
                                .status()
                        == 200);
        appoint(Who.FORMER_ORGANIZER);
        until(
                "the former organizer is none any more",
                () -> caller(Who.FORMER_ORGANIZER).get(draft).status() == 404
                        && caller(Who.FORMER_ORGANIZER)
                                        .get("/api/conversations/" + UUID.randomUUID() + "/messages")
                                        .status()
                                == 404
                        && caller(Who.FORMER_ORGANIZER)
                                        .post("/api/audiences/preview", Map.of("territories", List.of("RT-A1")))
                                        .status()
                                == 403);
    }

    private static void until(String what, Callable<Boolean> isSo) {
        await(what).atMost(SOON).pollInterval(Duration.ofMillis(100)).until(isSo);
    }

    /** Somebody of each place was told of its action, and wrote back what no keyword explains. */
    private void conversations() {
        var standIns = platform.phonesAndMailboxes();
        for (var of : List.of(Of.SAME_TERRITORY, Of.ELSEWHERE)) {
            root.post("/api/actions/" + of(of).action + "/announce", Map.of()).is(200);
        }
        things.forEach((of, at) -> {
            until(
                    "told of the action: " + phone(of),
                    () -> standIns.textsTo(phone(of)).stream()
                            .anyMatch(text -> text.path("text").asString().contains("Assemblée")));
            standIns.answer(phone(of), "kote sa ye?");
        });
        things.forEach((of, at) -> at.conversation = await("a conversation of " + of)
                .atMost(SOON)
                .until(
                        () -> root.all("/api/conversations?limit=200").stream()
                                .filter(one -> one.path("campaign").asString("").equals(at.campaign))
                                .map(one -> one.path("id").asString())
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow());
        until(
                "the coordinator is known to notifications",
                () -> caller(Who.COORDINATOR)
                                .get("/api/conversations/" + of(Of.OWN).conversation + "/messages")
                                .status()
                        == 200);
    }

    private void sessions() {
        var signedIn = new LinkedHashMap<Who, List<Future<SignedIn>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var who : persons()) {
                signedIn.put(
                        who,
                        List.of(
                                threads.submit(() -> SignedIn.with(platform, phone(who, 1))),
                                threads.submit(() -> SignedIn.with(platform, phone(who, 2)))));
            }
        }
        signedIn.forEach((who, both) -> {
            browsers.put(who, done(both.getFirst()));
            sessions.put(who, currentOf(done(both.getLast())));
            var action = "/api/actions/" + of(Of.OWN).action + "/pledges/me";
            for (var of : Of.values()) {
                caller(who)
                        .put("/api/actions/" + of(of).action + "/pledges/me", Map.of("answer", "TENTATIVE"))
                        .is(200);
            }
            caller(who).get(action).is(200);
        });
        // Of somebody who is not among those who call.
        othersSession = currentOf(SignedIn.with(platform, phone(Of.SAME_TERRITORY)));
        var other = platform.caller(
                UUID.fromString(of(Of.SAME_TERRITORY).person), other(Of.SAME_TERRITORY), List.of("MEMBER"), false);
        othersContactPoint = other.get("/api/me/contact-points").is(200).at("/items/0/id");
    }

    private static String currentOf(SignedIn browser) {
        return browser.get("/api/me/sessions")
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .filter(session -> session.path("current").asBoolean())
                .map(session -> session.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
