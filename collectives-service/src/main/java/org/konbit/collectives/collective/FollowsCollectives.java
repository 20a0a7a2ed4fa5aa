package org.konbit.collectives.collective;

/** What keeps a copy of where a collective is and whether it is dissolved, and takes that over. Done twice, it changes nothing. */
public interface FollowsCollectives {
    void follow(Collective collective);
}
