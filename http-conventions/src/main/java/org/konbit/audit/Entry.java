package org.konbit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A deed in its place in a chain. Its hash is SHA-256 over all of it and the hash before it, as
 * {@code contracts/audit} says by an example: whoever checks does so by that, and not by this code.
 */
record Entry(String chain, long number, Deed deed, String previous, String hash) {
    static final String BEGINNING = "0".repeat(64);

    static Entry next(String chain, long number, Deed deed, String previous) {
        var inMillis = new Deed(
                deed.at().truncatedTo(ChronoUnit.MILLIS),
                deed.caller(),
                deed.roles(),
                deed.operation(),
                deed.ids(),
                deed.client(),
                deed.status(),
                deed.completes());
        return new Entry(chain, number, inMillis, previous, sha256(text(chain, number, inMillis, previous)));
    }

    private static String text(String chain, long number, Deed deed, String previous) {
        return String.join(
                "\n",
                "konbit-audit-1",
                chain,
                Long.toString(number),
                Long.toString(deed.at().toEpochMilli()),
                deed.caller().toString(),
                String.join(",", deed.roles()),
                deed.operation(),
                deed.ids().entrySet().stream()
                        .map(id -> id.getKey() + "=" + id.getValue())
                        .collect(Collectors.joining(",")),
                deed.client(),
                orDash(deed.status()),
                orDash(deed.completes()),
                previous);
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sorted as text, ids of a chain are in its order. */
    static String id(String chain, long number) {
        return "%s#%012d".formatted(chain, number);
    }

    Document stored() {
        var document = new Document("_id", id(chain, number))
                .append("chain", chain)
                .append("number", number)
                .append("at", Date.from(deed.at()))
                .append("caller", deed.caller().toString())
                .append("roles", new ArrayList<>(deed.roles()))
                .append("operation", deed.operation())
                .append("client", deed.client());
        if (!deed.ids().isEmpty()) {
            var ids = new Document();
            deed.ids().forEach((name, id) -> ids.append(name, id.toString()));
            document.append("ids", ids);
        }
        if (deed.status() != null) document.append("status", deed.status());
        if (deed.completes() != null) document.append("completes", deed.completes());
        return document.append("previous", previous).append("hash", hash);
    }

    /** Where a chain stands: its last entry, or the last that was removed. */
    record Head(String chain, long number, String hash, Instant at) {
        static Head of(Document stored) {
            return new Head(
                    stored.getString("chain"),
                    stored.getLong("number"),
                    stored.getString("hash"),
                    stored.getDate("at").toInstant());
        }
    }

    static List<Document> stored(List<Entry> entries) {
        return entries.stream().map(Entry::stored).toList();
    }
}
