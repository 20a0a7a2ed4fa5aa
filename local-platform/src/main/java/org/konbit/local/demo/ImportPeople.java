package org.konbit.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.konbit.local.demo.DemoData.Collective;
import org.konbit.local.demo.DemoData.Person;

/** Step 2: collectives, their people, and how each of them is reached. */
record ImportPeople(Stage stage) {

    Known run() {
        var report = stage.report;
        report.step(2, "People in collectives of both kinds, and how each is reached");
        var collectives = foundCollectives();
        var before = stage.organizer().all("/api/people?limit=200&q=" + Api.encoded(anyHandle())).stream()
                .anyMatch(person -> person.path("handle").asString().equals(anyHandle()));
        imported("people", "people.csv", stage.data.people().size(), before);
        imported("contact-points", "contacts.csv", stage.data.contactRows(), before);
        var known = new Known(peopleIds(), collectives, before);
        report.figure("members of the collectives", expectedMembers(), members());
        namesAreKeptToTheLetter(known);
        return known;
    }

    private void imported(String kind, String file, long rows, boolean before) {
        var outcome = Imports.run(stage, kind, file);
        stage.report.say("%s in %s", file, Report.seconds(outcome.took()));
        stage.report.figure("rows read", rows, outcome.rows());
        stage.report.figure(
                before ? "unchanged (they were here already)" : "created",
                rows,
                before ? outcome.unchanged() : outcome.accepted());
    }

    private Map<String, String> foundCollectives() {
        var ids = existingCollectives();
        var assembly = DemoData.JSON.treeToValue(stage.data.story().path("assembly"), Collective.class);
        found(assembly, ids, Map.of());
        var inCentre = Map.of("parent", ids.getOrDefault(assembly.code(), ""));
        for (var collective : stage.data.collectives().values()) {
            var local = stage.data.within(collective.territory(), assembly.territory());
            found(collective, ids, local ? inCentre : Map.of());
        }
        var existing = existingCollectives();
        var byType = new TreeMap<String, Long>();
        for (var collective : stage.data.collectives().values()) {
            byType.merge(collective.type(), 1L, Long::sum);
            stage.report.silently(collective.code() + " is listed", true, existing.containsKey(collective.code()));
        }
        stage.report.say("%d collectives founded: %s", stage.data.collectives().size(), byType);
        return existing;
    }

    private void found(Collective collective, Map<String, String> ids, Map<String, String> more) {
        if (ids.containsKey(collective.code())) return;
        var body = new LinkedHashMap<String, Object>(more);
        body.put("type", collective.type());
        body.put("code", collective.code());
        body.put("name", collective.name());
        body.put("territory", collective.territory());
        body.put("purpose", collective.purpose());
        var founded = stage.organizer().post("/api/collectives", body).is(201);
        stage.report.silently("name of " + collective.code(), collective.name(), founded.at("/name"));
        ids.put(collective.code(), founded.at("/id"));
    }

    private Map<String, String> existingCollectives() {
        var ids = new LinkedHashMap<String, String>();
        // A page is small on purpose: the list has to go on over several.
        for (var item : stage.organizer().all("/api/collectives?territory=HT&limit=15")) {
            ids.put(item.path("code").asString(), item.path("id").asString());
        }
        return ids;
    }

    private Map<String, String> peopleIds() {
        var ids = new LinkedHashMap<String, String>();
        for (var item : stage.organizer().all("/api/people?territory=HT&limit=200")) {
            var handle = item.path("handle").asString();
            if (stage.data.people().containsKey(handle))
                ids.put(handle, item.path("id").asString());
            else if (countedWhereDemoCounts(item.path("territory").asString())) throw notOnlyTheDemos(handle);
        }
        stage.report.figure("people listed", stage.data.people().size(), ids.size());
        return ids;
    }

    private boolean countedWhereDemoCounts(String territory) {
        return stage.data.within(territory, "HT-CE");
    }

    private static WrongFigure notOnlyTheDemos(String handle) {
        return new WrongFigure(
                "people in the department Centre of this platform",
                "those of demo/people.csv alone (try a data folder of its own: ./konbit demo --data DIR)",
                "others as well, such as " + handle);
    }

    private long expectedMembers() {
        return stage.data.people().values().stream()
                .filter(p -> p.collective() != null)
                .count();
    }

    private long members() {
        return stage.organizer().all("/api/collectives?territory=HT&limit=200").stream()
                .filter(item ->
                        stage.data.collectives().containsKey(item.path("code").asString()))
                .mapToLong(item -> item.path("members").asLong())
                .sum();
    }

    private void namesAreKeptToTheLetter(Known known) {
        var tough = stage.data.people().values().stream()
                .filter(p -> MakeDemoData.TOUGH_NAMES.contains(p.name()))
                .toList();
        var kept = tough.stream()
                .filter(p -> p.name()
                        .equals(stage.organizer()
                                .get("/api/people/" + known.person(p.handle()))
                                .is(200)
                                .at("/displayName")))
                .count();
        stage.report.figure("names with quotes, commas, other scripts, 200 letters kept", (long) tough.size(), kept);
    }

    private String anyHandle() {
        return stage.data.people().values().stream()
                .map(Person::handle)
                .findFirst()
                .orElseThrow();
    }
}
