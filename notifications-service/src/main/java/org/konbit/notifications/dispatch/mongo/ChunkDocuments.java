package org.konbit.notifications.dispatch.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.konbit.notifications.dispatch.ChunkId;
import org.konbit.notifications.dispatch.ChunkInHand;
import org.konbit.notifications.dispatch.NewChunk;
import org.konbit.notifications.dispatch.Outcome;
import org.konbit.notifications.dispatch.RelayGroup;
import org.konbit.notifications.recipient.ChannelKind;

/**
 * A chunk as a document: a byte for each outcome, and their counts as fields, so that an index covers the figures. Who
 * was told by language is counted anew from the outcomes with each of their writes, so whoever writes them, it fits.
 */
final class ChunkDocuments {
    static final Map<Outcome, String> COUNTS = new EnumMap<>(Map.of(
            Outcome.QUEUED, "queued",
            Outcome.SENT, "sent",
            Outcome.DELIVERED, "delivered",
            Outcome.FAILED, "failed",
            Outcome.NO_CHANNEL, "noChannel",
            Outcome.OPTED_OUT, "optedOut",
            Outcome.ERASED, "erased",
            Outcome.CANCELLED, "cancelled"));

    /** Of each recipient, in the order of {@code ids}. */
    static final String LANGUAGES = "speaks";

    private ChunkDocuments() {}

    static Document of(NewChunk chunk) {
        var outcomes = new byte[chunk.outcomes().size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = chunk.outcomes().get(i).stored();
        }
        var document = new Document("_id", chunk.id().toString())
                .append("dispatch", chunk.id().dispatch())
                .append("channel", chunk.channel().name())
                .append("lane", chunk.lane().name());
        if (chunk.action() != null) document.append("action", chunk.action());
        if (chunk.campaign() != null) document.append("campaign", chunk.campaign());
        document.append("ids", chunk.people())
                .append(LANGUAGES, chunk.languages())
                .append("outcomes", new Binary(outcomes));
        document.putAll(counts(outcomes));
        if (!chunk.groups().isEmpty())
            document.append(
                    "groups",
                    chunk.groups().stream()
                            .map(group -> new Document("relay", group.relay())
                                    .append("from", group.from())
                                    .append("count", group.count()))
                            .toList());
        document.append("epoch", 0L).append("revision", 0L).append("attempts", 0);
        if (chunk.notBefore() != null) {
            document.append("notBefore", Date.from(chunk.notBefore()))
                    .append(MongoChunks.RETRY_AT, Date.from(chunk.notBefore()));
        }
        return document;
    }

    static Document counts(byte[] outcomes) {
        var counted = new int[Outcome.values().length];
        for (var outcome : outcomes) counted[outcome]++;
        var counts = new Document();
        COUNTS.forEach((outcome, field) -> counts.append(field, counted[outcome.ordinal()]));
        return counts;
    }

    static Document told(byte[] outcomes, List<String> languages) {
        var told = new TreeMap<String, Integer>();
        for (int i = 0; i < languages.size(); i++) {
            var outcome = Outcome.of(outcomes[i]);
            if (outcome == Outcome.SENT || outcome == Outcome.DELIVERED) told.merge(languages.get(i), 1, Integer::sum);
        }
        return new Document(Map.copyOf(told));
    }

    static List<String> languages(Document stored) {
        return stored.getList(LANGUAGES, String.class, List.of());
    }

    static byte[] outcomes(Document stored) {
        return stored.get("outcomes", Binary.class).getData();
    }

    static Map<Integer, String> failures(Document stored) {
        var failures = new TreeMap<Integer, String>();
        for (var failure : stored.getList("failures", Document.class, List.of())) {
            failures.put(failure.getInteger("o"), failure.getString("c"));
        }
        return failures;
    }

    static List<Document> failures(Map<Integer, String> failures) {
        var documents = new ArrayList<Document>();
        new TreeMap<>(failures).forEach((ordinal, code) -> documents.add(new Document("o", ordinal).append("c", code)));
        return documents;
    }

    static List<RelayGroup> groups(Document stored) {
        return stored.getList("groups", Document.class, List.of()).stream()
                .map(group -> new RelayGroup(
                        group.get("relay", UUID.class), group.getInteger("from"), group.getInteger("count")))
                .toList();
    }

    static ChunkInHand inHand(Document stored, Instant now) {
        var firstTriedAt = stored.getDate("firstTriedAt");
        return new ChunkInHand(
                ChunkId.of(stored.getString("_id")),
                ChannelKind.valueOf(stored.getString("channel")),
                stored.getLong("epoch"),
                stored.getLong("revision"),
                stored.getList("ids", UUID.class),
                languages(stored),
                groups(stored),
                outcomes(stored),
                failures(stored),
                firstTriedAt == null ? now : firstTriedAt.toInstant(),
                stored.getInteger("attempts"));
    }
}
