package org.konbit.notifications.wording;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/** A day, and a time of day, as people write them; Java has no such words for Haitian Creole. */
final class When {
    private When() {}

    static String of(ZonedDateTime time, String language) {
        return Wording.text(
                "when",
                language,
                nth("days", time.getDayOfWeek().getValue(), language),
                time.getDayOfMonth(),
                nth("months", time.getMonthValue(), language),
                time.getYear(),
                time.getHour(),
                "%02d".formatted(time.getMinute()));
    }

    static String of(LocalDate day, String language) {
        return Wording.text(
                "day",
                language,
                nth("days", day.getDayOfWeek().getValue(), language),
                day.getDayOfMonth(),
                nth("months", day.getMonthValue(), language),
                day.getYear());
    }

    private static String nth(String key, int number, String language) {
        return Wording.text(key, language).split(" ")[number - 1];
    }
}
