package org.konbit.notifications.reply;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What people answered to actions, as campaigns-service counted it. */
public interface Answers {
    /** Those of {@code people} who declined the action. */
    Set<UUID> declined(UUID action, Collection<UUID> people);
}
