package org.konbit.collectives.collective;

import java.util.List;
import org.konbit.collectives.collective.UsualSizes.Warning;

/** How the movement's tree usually hangs: groups below a local assembly, those below zones, these below the general one. */
public final class MovementsTree {
    public static final String UNUSUAL_PARENT = "UNUSUAL_PARENT";

    private MovementsTree() {}

    /** A parent that is unusual is a warning, never a refusal; of levels that are not known nothing is said. */
    public static List<Warning> warningsFor(Collective collective, Collective parent) {
        boolean isUsual = switch (collective.type()) {
            case FARMERS_GROUP, AGROFORESTRY_BRIGADE, COMMITTEE ->
                isAssembly(parent) && (parent.level() == null || parent.level() == AssemblyLevel.LOCAL);
            case ASSEMBLY ->
                isAssembly(parent)
                        && (collective.level() == null
                                || collective.level().above() != null
                                        && (parent.level() == null
                                                || parent.level()
                                                        == collective.level().above()));
        };
        if (isUsual) return List.of();
        return List.of(new Warning(
                UNUSUAL_PARENT, "A %s is usually not below a %s.".formatted(described(collective), described(parent))));
    }

    private static boolean isAssembly(Collective collective) {
        return collective.type() == CollectiveType.ASSEMBLY;
    }

    private static String described(Collective collective) {
        return collective.level() == null ? collective.type().name() : collective.level() + " " + collective.type();
    }
}
