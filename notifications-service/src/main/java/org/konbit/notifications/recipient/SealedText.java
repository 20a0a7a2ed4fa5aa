package org.konbit.notifications.recipient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words that only this service can read, as long as the person whose key sealed them is not erased.
 *
 * @param person whose key it is; null for the service's own
 */
@SuppressWarnings("ArrayRecordComponent") // stored as one binary, compared nowhere
public record SealedText(@Nullable UUID person, byte[] bytes) {
    @Override
    public String toString() {
        return "SealedText";
    }
}
