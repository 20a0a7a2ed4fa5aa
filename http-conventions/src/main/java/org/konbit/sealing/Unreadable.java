package org.konbit.sealing;

/** What was sealed cannot be opened: another key, another place, or changed bytes. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String what, Throwable cause) {
        super(what, cause);
    }
}
