package org.konbit.sealing;

import java.util.Arrays;

/** One field of a person, encrypted with that person's key and bound to person and field. */
@SuppressWarnings("ArrayRecordComponent") // stored as one binary; equality is by content
public record Sealed(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed(var theirs) && Arrays.equals(bytes, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed";
    }
}
