package org.konbit.sealing;

import java.util.Arrays;

/** A person's key, wrapped by the master key; destroying it makes all that it sealed unreadable for good. */
@SuppressWarnings("ArrayRecordComponent") // stored as one binary; equality is by content
public record WrappedKey(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof WrappedKey(var theirs) && Arrays.equals(bytes, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "WrappedKey";
    }
}
