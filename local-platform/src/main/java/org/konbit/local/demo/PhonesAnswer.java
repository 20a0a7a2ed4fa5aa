package org.konbit.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.konbit.local.demo.Answered.Reply;
import org.konbit.local.demo.DemoData.Person;
import org.konbit.local.demo.DemoData.Reach;
import org.konbit.local.demo.StandIns.Message;

/** Step 6: phones answer, and what they say is where it belongs. */
record PhonesAnswer(Stage stage, March march) {

    private static final Duration SOON = Duration.ofSeconds(30);

    Answered run() {
        stage.report.step(6, "Phones answer");
        var answered = choose();
        for (var reply : answered.replies()) {
            var since = Instant.now();
            var answer = stage.standIns.answer(number(reply.person()), reply.text());
            speaks(reply.person(), answer);
            stage.report.say("%-12s → %s", reply.text(), answer.text().replace('\n', ' '));
            if (reply.meaning().equals("UNKNOWN")) reachesTheInbox(reply, since);
        }
        pledgesAreCounted(answered);
        for (var person : answered.who("OPTED_OUT")) {
            var texts =
                    stage.standIns.textsTo(number(person), march.announcement().asked());
            stage.report.figure("texts to who opted out: the announcement, one answer", 2, texts.size());
        }
        return answered;
    }

    /** Whoever opted out comes back, so that nothing of the demo stays. */
    void comeBack(Answered answered) {
        for (var person : answered.who("OPTED_OUT")) {
            var word = stage.data.story().path("comeBack").asString();
            var answer = stage.standIns.answer(number(person), word);
            speaks(person, answer);
            stage.report.say("%-12s → %s", word, answer.text().replace('\n', ' '));
        }
    }

    /** The first people of the input who fit, so that the same ones answer in every run. */
    static Answered choose(DemoData data, Expected expected) {
        var replies = new ArrayList<Reply>();
        var taken = new ArrayList<Person>();
        for (var answer : data.story().path("answers")) {
            var person = expected.by(Reach.SMS).stream()
                    .filter(p -> p.language().equals(answer.path("language").asString()))
                    .filter(p -> !p.roles().contains("RELAY") && !taken.contains(p))
                    .filter(p -> data.within(p.home(), "HT-CE"))
                    .findFirst()
                    .orElseThrow();
            taken.add(person);
            replies.add(new Reply(
                    person,
                    answer.path("text").asString(),
                    answer.path("answer").asString(),
                    answer.path("headcount").asInt(0)));
        }
        return new Answered(replies);
    }

    private Answered choose() {
        return choose(stage.data, march.expected());
    }

    private void speaks(Person person, Message answer) {
        var languages = SmallWords.languages(answer.text());
        if (!languages.contains(person.language())) {
            throw new WrongFigure("the language of '" + answer.text() + "'", person.language(), languages);
        }
    }

    private void pledgesAreCounted(Answered answered) {
        var must = new LinkedHashMap<String, Long>();
        must.put("accepted", (long) answered.who("ACCEPTED").size());
        must.put("tentative", 0L);
        must.put("declined", (long) answered.who("DECLINED").size());
        must.put("waitlisted", 0L);
        must.put("headcount", answered.headcount());
        var counts =
                Poll.until("the pledges are counted", SOON, () -> counts(must.keySet()), found -> found.equals(must));
        stage.report.figure("pledges", must, counts);
        var declined = stage.organizer().all("/api/actions/" + march.action() + "/pledges?answer=DECLINED&limit=50");
        stage.report.figure(
                "pledges listed as declined", answered.who("DECLINED").size(), declined.size());
    }

    private Map<String, Long> counts(Iterable<String> names) {
        var action =
                stage.organizer().get("/api/actions/" + march.action()).is(200).json();
        var counts = new LinkedHashMap<String, Long>();
        for (var name : names) counts.put(name, action.path("counts").path(name).asLong(-1));
        return counts;
    }

    private void reachesTheInbox(Reply reply, Instant since) {
        var found = Poll.until(
                "'" + reply.text() + "' is in the organizers' inbox",
                SOON,
                () -> conversationsWith(reply.text(), since),
                conversations -> conversations == 1);
        stage.report.figure("conversations with '" + reply.text() + "'", 1L, found);
    }

    private long conversationsWith(String text, Instant since) {
        var organizer = stage.organizer();
        return organizer.all("/api/conversations?limit=100").stream()
                .map(conversation ->
                        "/api/conversations/" + conversation.path("id").asString() + "/messages?limit=200")
                .filter(path -> organizer.all(path).stream()
                        .anyMatch(message -> message.toString().contains(text)
                                && !Instant.parse(message.path("at").asString(since.toString()))
                                        .isBefore(since)))
                .count();
    }

    private static String number(Person person) {
        return Objects.requireNonNull(person.phone());
    }
}
