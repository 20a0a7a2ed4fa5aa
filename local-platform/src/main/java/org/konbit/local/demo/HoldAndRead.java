package org.konbit.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.konbit.local.demo.DemoData.Person;
import org.konbit.local.demo.DemoData.Reach;
import tools.jackson.databind.JsonNode;

/** Step 8: the march is held, coordinators take the roll, and what came of the campaign is read. */
record HoldAndRead(Stage stage, Known known, March march, Answered answered) {

    void run() {
        var report = stage.report;
        report.step(8, "It is held, the roll is taken, the impact read");
        var path = "/api/actions/" + march.action();
        var held = stage.organizer().post(path + "/hold", Map.of()).is(200);
        report.figure("the march is", "HELD", held.at("/state"));
        long attended = 0;
        for (var roll : stage.data.story().path("roll")) attended += take(roll, path + "/attendance");
        var crowd = Map.of("crowd", stage.data.story().path("crowd"));
        stage.organizer().post(path + "/attendance", crowd).is(200);
        var counted = stage.organizer().get(path).is(200).json();
        report.figure(
                "attended, direct and relayed",
                attended,
                counted.at("/counts/attended").asLong());
        impact(attended);
        var closed = stage.organizer()
                .post("/api/campaigns/" + march.campaign() + "/close", Map.of())
                .is(200);
        report.figure("the campaign is", "CLOSED", closed.at("/state"));
    }

    private long take(JsonNode roll, String path) {
        var code = roll.path("collective").asString();
        var members = stage.data.membersOf(code);
        var coordinator = stage.member(members.stream()
                .filter(person -> person.roles().contains("COORDINATOR"))
                .map(Person::handle)
                .findFirst()
                .orElseThrow());
        if (roll.has("people")) {
            var people = marks(members, roll.path("people").asInt());
            coordinator.post(path, Map.of("people", people)).is(200);
            stage.report.say("%s: %d marked by name, the last of them absent", code, people.size());
            return people.size() - 1;
        }
        var direct = roll.path("direct").asLong();
        var relayed = roll.path("relayed").asLong();
        var count = Map.of("collective", known.collective(code), "direct", direct, "relayed", relayed);
        // Marking two of them by name as well must not count them twice: their collective gave a count.
        coordinator
                .post(path, Map.of("counts", List.of(count), "people", marks(members, 2)))
                .is(200);
        stage.report.say("%s: %d came, %d more through relays", code, direct, relayed);
        return direct + relayed;
    }

    private List<Map<String, Object>> marks(List<Person> members, int howMany) {
        var marks = new ArrayList<Map<String, Object>>();
        for (var person : members.subList(0, howMany)) {
            marks.add(Map.of("person", known.person(person.handle()), "attended", marks.size() < howMany - 1));
        }
        return marks;
    }

    private void impact(long attended) {
        var brigade = stage.data.story().path("brigade");
        var trees = LiveALittle.trees(brigade);
        var metres = LiveALittle.metres(brigade);
        var path = "/api/campaigns/" + march.campaign() + "/impact";
        var expected = march.expected();
        var reached = expected.people() - expected.by(Reach.NONE).size();
        // What others report reaches the campaigns service by event, within seconds.
        var impact = Poll.until(
                "the impact knows what the others reported",
                Duration.ofSeconds(30),
                () -> stage.organizer().get(path).is(200).json(),
                found -> found.at("/restoration/treesTotal").asLong() >= trees
                        && found.at("/told/told").asLong() >= reached);
        var report = stage.report;
        report.figure("told", reached, impact.at("/told/told").asLong());
        report.figure(
                "came and was counted", attended, impact.at("/came/attended").asLong());
        report.figure(
                "pledged", answered.headcount(), impact.at("/answers/headcount").asLong());
        report.figure(
                "trees in Centre in the period",
                trees,
                impact.at("/restoration/treesTotal").asLong());
        var found = impact.at("/restoration/metresTotal");
        var right = found.isNumber() && found.decimalValue().compareTo(metres) == 0;
        report.holds("metres of barriers there and then: " + metres.toPlainString(), right, impact);
    }
}
