package org.konbit.notifications.dispatch;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What people answered to an action, as the feature that reads the answers knows it. */
public interface Answers {
    /** Those of the people who said that they do not come. */
    Set<UUID> declined(UUID action, Collection<UUID> people);
}
