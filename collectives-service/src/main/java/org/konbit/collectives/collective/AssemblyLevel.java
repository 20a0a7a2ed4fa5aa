package org.konbit.collectives.collective;

import org.jspecify.annotations.Nullable;

/** Where in the movement's tree an assembly is: a local one's groups below it, zones above, one general at the top. */
public enum AssemblyLevel {
    LOCAL,
    ZONE,
    GENERAL;

    /** Null above the general one. */
    @Nullable
    AssemblyLevel above() {
        return switch (this) {
            case LOCAL -> ZONE;
            case ZONE -> GENERAL;
            case GENERAL -> null;
        };
    }
}
