package org.konbit.notifications.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.ChannelKind;

/** A chunk that this instance holds under an epoch, and what it has found out but perhaps not yet noted. */
public final class ChunkInHand {
    private final ChunkId id;
    private final ChannelKind channel;
    private final long epoch;
    private final List<UUID> people;
    private final List<String> languages;
    private final List<RelayGroup> groups;
    private final Instant firstTriedAt;
    private final int attempts;
    private byte[] outcomes;
    private final Map<Integer, String> failures;
    private long revision;
    private @Nullable Instant firstSentAt;
    private @Nullable Instant lastSentAt;

    public ChunkInHand(
            ChunkId id,
            ChannelKind channel,
            long epoch,
            long revision,
            List<UUID> people,
            List<String> languages,
            List<RelayGroup> groups,
            byte[] outcomes,
            Map<Integer, String> failures,
            Instant firstTriedAt,
            int attempts) {
        this.id = id;
        this.channel = channel;
        this.epoch = epoch;
        this.revision = revision;
        this.people = List.copyOf(people);
        this.languages = List.copyOf(languages);
        this.groups = List.copyOf(groups);
        this.outcomes = outcomes.clone();
        this.failures = new TreeMap<>(failures);
        this.firstTriedAt = firstTriedAt;
        this.attempts = attempts;
    }

    public void sent(int ordinal, Instant at) {
        outcomes[ordinal] = Outcome.SENT.stored();
        if (firstSentAt == null) firstSentAt = at;
        lastSentAt = at;
    }

    public Outcome outcome(int ordinal) {
        return Outcome.of(outcomes[ordinal]);
    }

    public void failed(int ordinal, String code) {
        outcomes[ordinal] = Outcome.FAILED.stored();
        failures.put(ordinal, code);
    }

    public void skipped(int ordinal, Outcome reason) {
        if (!reason.isSkipped()) throw new IllegalArgumentException(reason + " is no reason to skip");
        outcomes[ordinal] = reason.stored();
    }

    /** Ordinals of those who are still to be told. */
    public List<Integer> queued() {
        var queued = new ArrayList<Integer>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == Outcome.QUEUED.stored()) queued.add(i);
        }
        return queued;
    }

    public boolean isFinished() {
        for (var outcome : outcomes) {
            if (outcome == Outcome.QUEUED.stored()) return false;
        }
        return true;
    }

    /** Takes over what delivery reports have said of those who are already sent, and the revision that they made. */
    public void merge(byte[] stored, Map<Integer, String> storedFailures, long storedRevision) {
        for (int i = 0; i < outcomes.length; i++) {
            if (reported(stored[i]) && !reported(outcomes[i])) {
                outcomes[i] = stored[i];
                var code = storedFailures.get(i);
                if (code != null) failures.put(i, code);
            }
        }
        revision = storedRevision;
    }

    private static boolean reported(byte outcome) {
        return outcome == Outcome.DELIVERED.stored() || outcome == Outcome.FAILED.stored();
    }

    /** After a note was stored. */
    public void noted() {
        revision++;
    }

    public ChunkId id() {
        return id;
    }

    public ChannelKind channel() {
        return channel;
    }

    public long epoch() {
        return epoch;
    }

    public long revision() {
        return revision;
    }

    public UUID person(int ordinal) {
        return people.get(ordinal);
    }

    public List<RelayGroup> groups() {
        return groups;
    }

    public byte[] outcomes() {
        return outcomes.clone();
    }

    public Map<Integer, String> failures() {
        return Map.copyOf(failures);
    }

    /** Of each recipient, as planned. */
    public List<String> languages() {
        return languages;
    }

    /** Of those told while it was in this hand; null while none was. */
    public @Nullable Instant firstSentAt() {
        return firstSentAt;
    }

    public @Nullable Instant lastSentAt() {
        return lastSentAt;
    }

    public Instant firstTriedAt() {
        return firstTriedAt;
    }

    public int attempts() {
        return attempts;
    }
}
