package org.konbit.notifications.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Reachable;
import org.konbit.notifications.recipient.SkipReason;

class FormChunksTests {
    private static final UUID RELAY = new UUID(1, 1);
    private static final UUID OTHER_RELAY = new UUID(1, 2);

    private final Dispatch dispatch =
            DispatchFixtures.started(UUID.randomUUID(), DispatchFixtures.aMessage(null, null));

    @Test
    void parts_people_by_channel_and_fills_chunks() {
        var forming = new FormChunks(dispatch, 7, 10, Map.of());
        IntStream.range(0, 25).forEach(i -> forming.add(by(ChannelKind.SMS)));
        IntStream.range(0, 3).forEach(i -> forming.add(by(ChannelKind.EMAIL)));

        var chunks = forming.chunks();

        assertThat(chunks).extracting(chunk -> chunk.people().size()).containsExactly(10, 10, 5, 3);
        assertThat(chunks).extracting(chunk -> chunk.id().ordinal()).containsExactly(7, 8, 9, 10);
        assertThat(chunks.getFirst().languages()).hasSize(10).containsOnly("ht");
    }

    @Test
    void keeps_the_reason_of_those_who_are_not_told() {
        var forming = new FormChunks(dispatch, 0, 10, Map.of());
        for (var reason : SkipReason.values())
            forming.add(new Reachable(UUID.randomUUID(), 1, "ht", ChannelKind.NONE, reason, null));

        assertThat(forming.chunks()).singleElement().satisfies(chunk -> {
            assertThat(chunk.isToBeSent()).isFalse();
            assertThat(chunk.outcomes()).containsExactly(Outcome.NO_CHANNEL, Outcome.OPTED_OUT, Outcome.ERASED);
        });
    }

    @Test
    void never_parts_the_people_of_one_relay() {
        var forming = new FormChunks(dispatch, 0, 10, Map.of());
        IntStream.range(0, 8).forEach(i -> forming.add(through(RELAY)));
        IntStream.range(0, 13).forEach(i -> forming.add(through(OTHER_RELAY)));

        assertThat(forming.chunks())
                .extracting(NewChunk::groups)
                .containsExactly(List.of(new RelayGroup(RELAY, 0, 8)), List.of(new RelayGroup(OTHER_RELAY, 0, 13)));
    }

    @Test
    void lets_those_for_whom_it_is_night_wait_in_chunks_of_their_own() {
        var awake = by(ChannelKind.SMS);
        var asleep = by(ChannelKind.SMS);
        var morning = Instant.parse("2027-03-02T11:00:00Z");
        var forming = new FormChunks(dispatch, 0, 10, Map.of(asleep.person(), morning));
        forming.add(awake);
        forming.add(asleep);

        assertThat(forming.chunks())
                .extracting(NewChunk::people, NewChunk::notBefore)
                .containsExactly(tuple(List.of(awake.person()), null), tuple(List.of(asleep.person()), morning));
    }

    private static Reachable by(ChannelKind channel) {
        return new Reachable(UUID.randomUUID(), 1, "ht", channel, null, null);
    }

    private static Reachable through(UUID relay) {
        return new Reachable(UUID.randomUUID(), 1, "ht", ChannelKind.RELAY, null, relay);
    }
}
