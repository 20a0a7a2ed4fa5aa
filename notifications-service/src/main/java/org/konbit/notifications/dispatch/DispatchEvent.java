package org.konbit.notifications.dispatch;

import java.util.Map;

/** What happens to a dispatch. */
public sealed interface DispatchEvent {
    /**
     * Nothing of it is queued any more.
     *
     * @param told people told, by their language
     */
    record Finished(Figures figures, Map<String, Long> told) implements DispatchEvent {
        public Finished {
            told = Map.copyOf(told);
        }
    }
}
