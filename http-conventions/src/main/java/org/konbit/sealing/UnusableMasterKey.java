package org.konbit.sealing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The master key file is missing or wrong, so that the service must not start. */
public final class UnusableMasterKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableMasterKey(Path file, String why, @Nullable Throwable cause) {
        super("The master key file " + file + " " + why + " (setting konbit.master-key-file).", cause);
    }

    private UnusableMasterKey(String what) {
        super(what);
    }

    static UnusableMasterKey notSet() {
        return new UnusableMasterKey("No master key file is named (setting konbit.master-key-file).");
    }
}
