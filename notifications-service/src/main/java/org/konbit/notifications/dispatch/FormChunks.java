package org.konbit.notifications.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Reachable;
import org.konbit.notifications.recipient.SkipReason;

/** Sorts people into chunks: one channel and one time each, and nobody's relayed people apart. */
class FormChunks {
    private final Dispatch dispatch;
    private final int firstOrdinal;
    private final int most;
    private final Map<UUID, Instant> notBefore;
    private final Map<Kind, List<Reachable>> people = new LinkedHashMap<>();

    FormChunks(Dispatch dispatch, int firstOrdinal, int most, Map<UUID, Instant> notBefore) {
        this.dispatch = dispatch;
        this.firstOrdinal = firstOrdinal;
        this.most = most;
        this.notBefore = notBefore;
    }

    /** What all of a chunk have in common. */
    private record Kind(ChannelKind channel, @Nullable Instant notBefore) {}

    void add(Reachable person) {
        var later = person.channel() == ChannelKind.NONE ? null : notBefore.get(person.person());
        people.computeIfAbsent(new Kind(person.channel(), later), kind -> new ArrayList<>())
                .add(person);
    }

    List<NewChunk> chunks() {
        var chunks = new ArrayList<NewChunk>();
        people.forEach((kind, all) -> {
            var parts = kind.channel() == ChannelKind.RELAY ? wholeGroups(all) : parts(all);
            parts.forEach(part -> chunks.add(chunk(kind, part, firstOrdinal + chunks.size())));
        });
        return chunks;
    }

    private List<List<Reachable>> parts(List<Reachable> all) {
        var parts = new ArrayList<List<Reachable>>();
        for (int from = 0; from < all.size(); from += most) {
            parts.add(all.subList(from, Math.min(from + most, all.size())));
        }
        return parts;
    }

    private List<List<Reachable>> wholeGroups(List<Reachable> all) {
        var byRelay = new LinkedHashMap<UUID, List<Reachable>>();
        all.forEach(person -> byRelay.computeIfAbsent(relayOf(person), relay -> new ArrayList<>())
                .add(person));
        var parts = new ArrayList<List<Reachable>>();
        List<Reachable> part = new ArrayList<>();
        for (var group : byRelay.values()) {
            if (!part.isEmpty() && part.size() + group.size() > most) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.addAll(group);
        }
        if (!part.isEmpty()) parts.add(part);
        return parts;
    }

    private NewChunk chunk(Kind kind, List<Reachable> part, int ordinal) {
        return new NewChunk(
                new ChunkId(dispatch.id(), ordinal),
                kind.channel(),
                dispatch.lane(),
                dispatch.message().action(),
                dispatch.message().campaign(),
                part.stream().map(Reachable::person).toList(),
                part.stream().map(FormChunks::outcome).toList(),
                part.stream().map(Reachable::language).toList(),
                kind.channel() == ChannelKind.RELAY ? groups(part) : List.of(),
                kind.notBefore());
    }

    private static List<RelayGroup> groups(List<Reachable> part) {
        var groups = new ArrayList<RelayGroup>();
        var from = 0;
        for (int i = 1; i <= part.size(); i++) {
            if (i < part.size() && relayOf(part.get(i)).equals(relayOf(part.get(from)))) continue;
            groups.add(new RelayGroup(relayOf(part.get(from)), from, i - from));
            from = i;
        }
        return groups;
    }

    private static UUID relayOf(Reachable person) {
        var relay = person.relay();
        if (relay == null) throw new IllegalStateException("Reached by a relay, and has none: " + person.person());
        return relay;
    }

    private static Outcome outcome(Reachable person) {
        return switch (person.channel()) {
            case SMS, EMAIL, RELAY -> Outcome.QUEUED;
            case NONE -> skipped(person.skip());
        };
    }

    private static Outcome skipped(@Nullable SkipReason reason) {
        return switch (reason) {
            case OPTED_OUT -> Outcome.OPTED_OUT;
            case ERASED -> Outcome.ERASED;
            case NO_CHANNEL -> Outcome.NO_CHANNEL;
            case null -> Outcome.NO_CHANNEL;
        };
    }
}
