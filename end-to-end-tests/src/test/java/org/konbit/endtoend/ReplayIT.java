package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every topic is delivered anew: nobody is told of anything again, and what was lost of the copies is there again. */
@Order(5)
@ExtendWith(KonbitPlatform.Shared.class)
class ReplayIT {

    /** What campaigns copies from what others publish, and could lose without losing anything of its own. */
    private static final List<String> COPIES =
            List.of("campaigns.territories", "campaigns.collectives", "campaigns.people");

    @Test
    void every_topic_replayed_sends_nothing_and_rebuilds_what_was_lost(KonbitPlatform platform) throws IOException {
        var somebody = new Reachable(platform, "replay.somebody", "DO.08", "+180900097001");
        somebody.isToldOfAnAction("Antes");
        Stored.awaitAllHeard(platform);
        var before = Stored.kept(platform);
        var messages = platform.phonesAndMailboxes().messagesInAll();
        for (var copy : COPIES) Stored.empty(platform, copy);

        var command = new ArrayList<>(List.of("replay"));
        command.addAll(topics());
        var said = platform.konbit(command.toArray(String[]::new));

        assertThat(said).contains("collectives.people was read anew", "campaigns.events was read anew");
        Stored.awaitAllHeard(platform);
        assertThat(Stored.differences(before, Stored.kept(platform))).isEmpty();
        // What a replay had caused to be sent would have gone before this.
        somebody.isTold("Después");
        assertThat(platform.phonesAndMailboxes().messagesInAll()).isEqualTo(messages + 1);
    }

    private static List<String> topics() throws IOException {
        var topics = Http.JSON.readTree(Files.readString(Path.of("..", "contracts", "topics.json")));
        return topics.path("topics")
                .valueStream()
                .map(topic -> topic.path("name").asString())
                .filter(topic -> !topic.contains(".dead-letters."))
                .toList();
    }
}
