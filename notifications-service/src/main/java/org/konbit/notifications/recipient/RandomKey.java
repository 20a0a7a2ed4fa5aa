package org.konbit.notifications.recipient;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The key by which people are walked and spread over shards: evenly distributed, whatever the ids are like. */
public final class RandomKey {
    private RandomKey() {}

    public static long of(UUID person) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(ByteBuffer.allocate(16)
                            .putLong(person.getMostSignificantBits())
                            .putLong(person.getLeastSignificantBits())
                            .array());
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
