package org.konbit.collectives.farmersgroup;

/** How a group shares what an activity brought. */
public enum SharingRule {
    /** Every active member the same. */
    EQUAL,
    /**
     * By what each gave to this activity: all of it, by the {@link Rates} that the group set. Where it set none, days,
     * money and produce are never added up, as only the group can say what a day is worth: by days of work if anybody's
     * days are recorded; else by money in the currency that is shared; else by produce, if all of it is in one unit.
     */
    BY_CONTRIBUTION,
    /**
     * By the need of each active member: as it is stated with the sharing, else as the group set it, else one.
     */
    BY_NEED,
    /** Nothing is handed out: all of it stays with the group. */
    COMMON_FUND
}
