package org.konbit.collectives.farmersgroup;

/** How a group shares what an activity brought. */
public enum SharingRule {
    /** Every active member the same. */
    EQUAL,
    /**
     * By what each gave to this activity: by days of work if anybody's days are recorded; else by money in the currency
     * that is shared; else by produce, if all of it is in one unit. Different kinds are never added up, as only the
     * group could say what a day is worth.
     */
    BY_CONTRIBUTION,
    /** By the need that the group states for each active member; who is not stated counts as one. */
    BY_NEED,
    /** Nothing is handed out: all of it stays with the group. */
    COMMON_FUND
}
