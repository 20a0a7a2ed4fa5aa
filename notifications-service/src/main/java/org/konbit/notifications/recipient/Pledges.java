package org.konbit.notifications.recipient;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What people answered to actions, kept with the people, so that an audience can be chosen by it. */
public interface Pledges {
    /** The newest answer counts; an older one, or one of somebody erased, changes nothing. */
    void learn(Pledge pledge);

    /** Those of the people whose answer to the action is this one. */
    Set<UUID> whoAnswered(UUID action, String answer, Collection<UUID> people);

    /** One person's answer; {@code version} grows with each change of it. */
    record Pledge(UUID action, UUID person, String answer, int headcount, long version) {}
}
