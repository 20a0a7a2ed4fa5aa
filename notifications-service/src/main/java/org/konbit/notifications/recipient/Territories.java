package org.konbit.notifications.recipient;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The read model of {@code collectives.territories}. */
public interface Territories {
    /** The paths of those codes that are known. */
    Map<String, String> paths(Collection<String> codes);

    /** Takes what is newer than what is known. */
    void learn(List<Territory> territories);

    void forget(List<String> codes);
}
