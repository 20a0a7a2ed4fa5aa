package org.konbit.notifications.wording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a brigade's work-day that does not take place as planned. What the brigade is called is not
 * part of it: that is free text, and would be read on every member's phone.
 *
 * @param date on which it was to be
 * @param movedTo null when it is called off
 * @param reason {@code RAIN} and such; of one that is not known here nothing is said
 */
public record WorkDayFacts(LocalDate date, @Nullable LocalDate movedTo, String reason) {}
