package org.konbit.local.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An entry of an audit log as it is stored; what it lacks is empty, and so doesn't fit its hash. */
public record AuditEntry(
        String id,
        String chain,
        long number,
        Instant at,
        String caller,
        List<String> roles,
        String operation,
        Map<String, String> ids,
        String client,
        @Nullable Integer status,
        @Nullable Long completes,
        String previous,
        String hash) {
    static final String BEGINNING = "0".repeat(64);

    public AuditEntry {
        roles = List.copyOf(roles);
        ids = Map.copyOf(ids);
    }

    /** Whatever somebody made of it, it is read: what doesn't fit is found, and is no reason to stop. */
    public static AuditEntry of(Document stored) {
        var ids = new TreeMap<String, String>();
        if (stored.get("ids") instanceof Document given)
            given.forEach((name, value) -> ids.put(name, String.valueOf(value)));
        var at = stored.get("at") instanceof java.util.Date date ? date.toInstant() : Instant.EPOCH;
        var roles = stored.get("roles") instanceof List<?> given
                ? given.stream().map(String::valueOf).toList()
                : List.<String>of();
        return new AuditEntry(
                text(stored, "_id"),
                text(stored, "chain"),
                stored.get("number") instanceof Number number ? number.longValue() : 0,
                at,
                text(stored, "caller"),
                roles,
                text(stored, "operation"),
                ids,
                text(stored, "client"),
                stored.get("status") instanceof Number status ? status.intValue() : null,
                stored.get("completes") instanceof Number completes ? completes.longValue() : null,
                text(stored, "previous"),
                text(stored, "hash"));
    }

    private static String text(Document stored, String field) {
        return stored.get(field) instanceof String text ? text : "";
    }

    static String id(String chain, long number) {
        return "%s#%012d".formatted(chain, number);
    }

    /** What its hash has to be. */
    String calculated() {
        return sha256(String.join(
                "\n",
                "konbit-audit-1",
                chain,
                Long.toString(number),
                Long.toString(at.toEpochMilli()),
                caller,
                roles.stream().sorted().collect(Collectors.joining(",")),
                operation,
                new TreeMap<>(ids)
                        .entrySet().stream()
                                .map(part -> part.getKey() + "=" + part.getValue())
                                .collect(Collectors.joining(",")),
                client,
                status == null ? "-" : status.toString(),
                completes == null ? "-" : completes.toString(),
                previous));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
