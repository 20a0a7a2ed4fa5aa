package org.konbit.collectives.collective;

/** The kinds of collectives; the difference between the first two is who serves whom. */
public enum CollectiveType {
    /** Its members serve it: a collective economic activity. */
    FARMERS_GROUP,
    /** It serves its members: work-days that rotate over their plots. */
    AGROFORESTRY_BRIGADE,
    /** A level of the movement. */
    ASSEMBLY,
    COMMITTEE
}
