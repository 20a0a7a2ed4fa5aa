package org.konbit.gateway.keys;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A key as it is kept; never changed once written. The id is the kind and the generation, so that of two
 * instances making the same generation one wins and the other reads.
 */
@Document("signing_keys")
@TypeAlias("signing-key")
record StoredKey(
        @Id String id,
        KeyKind kind,
        long generation,
        String kid,
        String publicKey,
        byte[] sealedPrivateKey,
        Instant signsFrom) {

    static String idOf(KeyKind kind, long generation) {
        return "%s/%d".formatted(kind, generation);
    }
}
