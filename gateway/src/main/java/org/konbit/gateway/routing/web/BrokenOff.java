package org.konbit.gateway.routing.web;

import java.io.IOException;

/** A service stopped in the middle of its answer, or the caller reads it too slowly; the caller must not take what came for all of it. */
final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOff(IOException cause) {
        super("The answer ends in its middle", cause);
    }
}
