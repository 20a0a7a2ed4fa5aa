package org.konbit.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call, as it is entered: of whom only the id, and of where it went only the pattern and UUIDs.
 *
 * @param operation method and pattern of the path
 * @param ids what stood in the path, by the names of the pattern; none that is no UUID
 * @param status of the answer; null of one that has only begun
 * @param completes the number of the entry that said that it began
 */
record Deed(
        Instant at,
        UUID caller,
        List<String> roles,
        String operation,
        Map<String, UUID> ids,
        String client,
        @Nullable Integer status,
        @Nullable Long completes) {
    Deed {
        roles = roles.stream().sorted().toList();
        ids = new TreeMap<>(ids);
    }

    Deed ended(Instant when, int answered, @Nullable Long begun) {
        return new Deed(when, caller, roles, operation, ids, client, answered, begun);
    }
}
