package org.konbit.gateway.routing.web;

import java.io.IOException;

/** A service stopped in the middle of its answer; the caller must not take what came for all of it. */
final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOff(IOException cause) {
        super("A service broke off in the middle of its answer", cause);
    }
}
