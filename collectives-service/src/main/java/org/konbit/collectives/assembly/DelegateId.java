package org.konbit.collectives.assembly;

import java.util.UUID;

/** Which delegate: one person's one term in one seat. */
public record DelegateId(UUID value) {
    public static DelegateId of(String text) {
        return new DelegateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
