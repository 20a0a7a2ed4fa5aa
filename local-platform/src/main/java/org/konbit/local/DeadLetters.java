package org.konbit.local;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
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
            case LIST -> list(letters);
            case SHOW -> found(letters, id).forEach(this::show);
            case REPLAY -> found(letters, id).forEach(letter -> replay(letters, letter));
        }
    }

    private void list(DeadLetterTopics letters) {
        var all = letters.list();
        for (var letter : all) {
            out.printf(
                    "%s  %s  %s%n    %s%n",
                    letter.id(),
                    letter.at(),
                    letter.type(),
                    letter.reason().lines().findFirst().orElse(""));
        }
        out.println(all.isEmpty() ? "No dead letters." : all.size() + " dead letters; ./konbit dead-letters show ID");
    }

    private void show(DeadLetterTopics.DeadLetter letter) {
        out.printf("id      %s%nat      %s%nreason  %s%n", letter.id(), letter.at(), letter.reason());
        letter.headers().forEach((name, value) -> out.printf("%s: %s%n", name, value));
        out.println();
        out.println(letter.body());
    }

    private void replay(DeadLetterTopics letters, DeadLetterTopics.DeadLetter letter) {
        var topic = letter.topic();
        var compacted = Topics.read(platform.settings().topics()).topics().stream()
                .anyMatch(each -> each.name().equals(topic) && each.cleanup() == Topics.Cleanup.compact);
        out.println(
                letters.replay(letter, compacted)
                        ? "Given back to " + topic + "; should it fail again, it is listed anew."
                        : "Not needed any more: %s holds a newer state of the same key.".formatted(topic));
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
