package org.konbit.campaigns.pledge;

/** How many people a pledge may be for, the person included. */
public final class Headcount {
    public static final int LEAST = 1;
    public static final int MOST = 500;

    private Headcount() {}

    static boolean isSound(int people) {
        return people >= LEAST && people <= MOST;
    }
}
