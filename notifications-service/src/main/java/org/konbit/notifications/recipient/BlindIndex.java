package org.konbit.notifications.recipient;

import java.util.HexFormat;

/** A keyed hash of a contact point: equal for equal values, and no way back. */
public record BlindIndex(String hex) {
    static BlindIndex of(byte[] hash) {
        return new BlindIndex(HexFormat.of().formatHex(hash));
    }
}
