package org.konbit.campaigns.action;

/** How many answered what, and how many came. */
public record Counts(
        long accepted, long tentative, long declined, long waitlisted, long headcount, long delegated, long attended) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    /** Of so many pledges with one answer, which bring so many people. */
    public static Counts of(Answer answer, long pledges, long people) {
        return switch (answer) {
            case ACCEPTED -> new Counts(pledges, 0, 0, 0, people, 0, 0);
            case TENTATIVE -> new Counts(0, pledges, 0, 0, 0, 0, 0);
            case DECLINED -> new Counts(0, 0, pledges, 0, 0, 0, 0);
            case WAITLISTED -> new Counts(0, 0, 0, pledges, 0, 0, 0);
        };
    }

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
