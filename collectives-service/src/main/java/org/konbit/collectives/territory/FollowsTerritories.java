package org.konbit.collectives.territory;

/** What keeps a copy of where a territory is, and takes over a new path, zone or point. Done twice, it changes nothing. */
public interface FollowsTerritories {
    void follow(Territory territory);
}
