package org.konbit.notifications.wording;

import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about an action, as far as its exposure lets it be said.
 *
 * @param title by language, as all texts here
 * @param place its name; already blurred when the action is sensitive
 * @param previously when it was to begin before it was postponed
 * @param message the organizer's own words
 */
public record ActionFacts(
        Map<String, String> title,
        String place,
        ZonedDateTime startsAt,
        @Nullable ZonedDateTime previously,
        boolean sensitive,
        Map<String, String> message) {
    public ActionFacts {
        if (title.isEmpty()) throw new IllegalArgumentException("An action has a title");
        title = Map.copyOf(title);
        message = Map.copyOf(message);
    }
}
