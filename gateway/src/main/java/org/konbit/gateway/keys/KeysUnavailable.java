package org.konbit.gateway.keys;

/** The keys have not been read from the database yet. */
public class KeysUnavailable extends RuntimeException {
    public KeysUnavailable() {
        super("The signing keys have not been read yet.");
    }
}
