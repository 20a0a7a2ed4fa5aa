package org.konbit.campaigns.action.web;

import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/** Reads an RRULE of RFC 5545. */
final class RecurrenceRules {
    private static final String NAME = "RRULE:";

    /** The library passes on what it does not know, so a line break in it would begin a line of a calendar. */
    private static final Pattern PARTS = Pattern.compile("[A-Za-z0-9=;,+-]+");

    /** Each of them makes several times of one day. */
    private static final Pattern OFTEN = Pattern.compile("(?i)BY(HOUR|MINUTE|SECOND)=");

    private static final int WIDEST = 1000;

    private RecurrenceRules() {}

    /** What keeps it from being one; null when it is one. */
    static @Nullable String flawOf(String rule) {
        var text = normal(rule);
        if (text.contains("COUNT=") && text.contains("UNTIL=")) return "must have COUNT or UNTIL, not both";
        try {
            if (!PARTS.matcher(text).matches()) throw new IllegalArgumentException(text);
            var recur = new Recur<ZonedDateTime>(text);
            if (OFTEN.matcher(text).find()) return "must not recur more often than daily";
            if (recur.getInterval() > WIDEST) return "must recur at least every %d times".formatted(WIDEST);
            return switch (recur.getFrequency()) {
                case SECONDLY, MINUTELY, HOURLY -> "must not recur more often than daily";
                case DAILY, WEEKLY, MONTHLY, YEARLY -> null;
            };
        } catch (RuntimeException e) {
            return "is not a recurrence rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=SA;COUNT=4";
        }
    }

    static String normal(String rule) {
        return rule.startsWith(NAME) ? rule.substring(NAME.length()) : rule;
    }
}
