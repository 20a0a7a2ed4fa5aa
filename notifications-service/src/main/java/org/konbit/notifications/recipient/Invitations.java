package org.konbit.notifications.recipient;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was told of actions, as the feature that tells people knows it. */
public interface Invitations {
    /** Those of the people who were told of the action, or of any when it is null. */
    Set<UUID> toldOf(@Nullable UUID action, Collection<UUID> people);
}
