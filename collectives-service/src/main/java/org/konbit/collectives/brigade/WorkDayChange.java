package org.konbit.collectives.brigade;

/** What came of telling something of a work-day. */
public sealed interface WorkDayChange {
    record Made(WorkDay workDay) implements WorkDayChange {}

    /** What was said stays said. */
    record AlreadyReported() implements WorkDayChange {}

    record AlreadyCancelled() implements WorkDayChange {}

    /** Nothing was planted yet that could be counted. */
    record NotReported() implements WorkDayChange {}

    /** More often than any brigade does; each time everyone is told. */
    record TooOften() implements WorkDayChange {}

    /** The brigade's members have heard as much as anybody may tell them in a day. */
    record TooOftenToday() implements WorkDayChange {}
}
