package org.konbit.local;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.local.broker.DeadLetterTopics;
import org.konbit.local.broker.Topics;
import org.konbit.local.process.Trouble;

/** The operator's way to what could not be handled. */
record DeadLetters(LocalPlatform platform, PrintStream out) {
    enum Action {
        LIST,
        SHOW,
        REPLAY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void run(Action action, @Nullable String id) {
        platform.mustRun(Part.KAFKA);
        var settings = platform.settings();
        var letters = new DeadLetterTopics(settings.kafkaAdmin(settings.secrets()));
        switch (action) {
            case LIST -> {
                if (id == null) summarize(letters.list(), out);
                else found(letters, id).forEach(this::line);
            }
            case SHOW -> found(letters, id).forEach(this::show);
            case REPLAY -> replay(letters, found(letters, id));
        }
    }

    /** What is alike in a kind; errors of one kind may differ in what they name. */
    private record Kind(String type, String reason) {
        static Kind of(DeadLetterTopics.DeadLetter letter) {
            var error = letter.reason().split(": ", 3);
            return new Kind(letter.type(), error.length > 1 ? error[0] + ": " + error[1] : error[0]);
        }
    }

    /** A line for each kind and its oldest reason, however many there are. */
    static void summarize(List<DeadLetterTopics.DeadLetter> letters, PrintStream out) {
        if (letters.isEmpty()) {
            out.println("No dead letters.");
            return;
        }
        var topics = letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> letter.record().topic(),
                        TreeMap::new,
                        Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList())));
        topics.forEach((topic, kinds) -> {
            out.println(topic);
            kinds.values().forEach(alike -> {
                var oldest = alike.getFirst();
                var newest = alike.getLast();
                out.printf("%6d  %s  %s", alike.size(), oldest.type(), where(oldest));
                out.println(alike.size() == 1 ? "" : " to " + where(newest));
                out.println("        " + firstLine(oldest));
            });
        });
        out.printf(
                "%d dead letters; each of a topic: ./konbit dead-letters list %s%n  one: ./konbit dead-letters show %s%n",
                letters.size(), topics.firstKey(), letters.getFirst().id());
    }

    private static String where(DeadLetterTopics.DeadLetter letter) {
        return "@%d %s".formatted(letter.record().offset(), letter.at());
    }

    private static String firstLine(DeadLetterTopics.DeadLetter letter) {
        return letter.reason().lines().findFirst().orElse("");
    }

    private void line(DeadLetterTopics.DeadLetter letter) {
        out.printf("%s  %s  %s%n    %s%n", letter.id(), letter.at(), letter.type(), firstLine(letter));
    }

    private void show(DeadLetterTopics.DeadLetter letter) {
        out.printf("id      %s%nat      %s%nreason  %s%n", letter.id(), letter.at(), letter.reason());
        letter.headers().forEach((name, value) -> out.printf("%s: %s%n", name, value));
        out.println();
        out.println(letter.body());
    }

    private void replay(DeadLetterTopics letters, List<DeadLetterTopics.DeadLetter> these) {
        var compacted = Topics.read(platform.settings().topics()).topics().stream()
                .filter(topic -> topic.cleanup() == Topics.Cleanup.compact)
                .map(Topics.Topic::name)
                .collect(Collectors.toSet());
        var given = letters.replay(these, compacted::contains);
        given.stream()
                .collect(Collectors.groupingBy(DeadLetterTopics.DeadLetter::topic, TreeMap::new, Collectors.counting()))
                .forEach((topic, count) ->
                        out.printf("%d given back to %s; what fails again is listed anew.%n", count, topic));
        if (given.size() < these.size())
            out.printf(
                    "%d not needed any more: a newer state of the same key is there.%n", these.size() - given.size());
    }

    private static List<DeadLetterTopics.DeadLetter> found(DeadLetterTopics letters, @Nullable String id) {
        if (id == null) throw new Trouble("Which one?", "./konbit dead-letters list shows their ids");
        var found = letters.find(id);
        if (found.isEmpty()) {
            throw new Trouble("There is no dead letter '%s'".formatted(id), "./konbit dead-letters list");
        }
        return found;
    }
}
