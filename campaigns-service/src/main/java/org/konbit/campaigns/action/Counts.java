package org.konbit.campaigns.action;

/** How many answered what, and how many came. */
public record Counts(
        long accepted, long tentative, long declined, long waitlisted, long headcount, long delegated, long attended) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(
                accepted + other.accepted,
                tentative + other.tentative,
                declined + other.declined,
                waitlisted + other.waitlisted,
                headcount + other.headcount,
                delegated + other.delegated,
                attended + other.attended);
    }
}
