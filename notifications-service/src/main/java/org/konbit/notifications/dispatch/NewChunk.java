package org.konbit.notifications.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.ChannelKind;

/**
 * Recipients of one dispatch on one channel, as planned.
 *
 * @param outcomes one for each of {@code people}: queued, or the reason why not
 * @param languages one for each of {@code people}: theirs
 * @param groups of a relay's chunk: whose people these are
 * @param notBefore when sending may begin; null for at once
 */
public record NewChunk(
        ChunkId id,
        ChannelKind channel,
        Lane lane,
        @Nullable UUID action,
        @Nullable UUID campaign,
        List<UUID> people,
        List<Outcome> outcomes,
        List<String> languages,
        List<RelayGroup> groups,
        @Nullable Instant notBefore) {
    public NewChunk {
        if (people.size() != outcomes.size() || people.size() != languages.size())
            throw new IllegalArgumentException("An outcome and a language for each");
        people = List.copyOf(people);
        outcomes = List.copyOf(outcomes);
        groups = List.copyOf(groups);
        languages = List.copyOf(languages);
    }

    public boolean isToBeSent() {
        return channel != ChannelKind.NONE;
    }
}
