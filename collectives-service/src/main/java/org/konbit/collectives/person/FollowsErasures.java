package org.konbit.collectives.person;

/** What keeps something that leads back to a person who is erased, and takes it away. Done twice, it changes nothing. */
public interface FollowsErasures {
    void forget(PersonId erased);
}
