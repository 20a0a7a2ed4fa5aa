package org.konbit.notifications.recipient;

import java.util.List;
import java.util.UUID;

/** A feature that keeps something by which the id of somebody who is erased would lead to them. */
public interface ForgetsPeople {
    /** Forgetting them again does nothing more. */
    void forget(List<UUID> gone);
}
