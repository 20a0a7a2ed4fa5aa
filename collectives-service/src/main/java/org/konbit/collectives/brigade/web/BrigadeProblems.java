package org.konbit.collectives.brigade.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import java.util.function.Function;
import org.konbit.collectives.brigade.WorkDay;
import org.konbit.collectives.brigade.WorkDayChange;
import org.konbit.http.Problems;
import org.springframework.http.ResponseEntity;

/** What a brigade's state refuses: as it is described, and as it is answered. */
final class BrigadeProblems {
    static final String NOT_A_BRIGADE =
            "not-a-brigade: Plots, work-days and rotation belong to an AGROFORESTRY_BRIGADE; this is a COMMITTEE.";
    static final String DISSOLVED = "collective-dissolved: It does not work any more.";
    static final String REPORTED = "work-day-reported: It has been reported already.";
    static final String CANCELLED = "work-day-cancelled: It was called off.";
    static final String NOT_REPORTED = "work-day-not-reported: It has not been reported yet.";
    static final String TOO_OFTEN = "too-often: It was told too often for one work-day.";

    static final String TOO_OFTEN_TODAY =
            "too-often-today: Its members were told as much as a day allows; tomorrow they can be told again.";

    private BrigadeProblems() {}

    /** @param made how it is answered once it is done */
    static ResponseEntity<?> answer(WorkDayChange change, Function<WorkDay, ResponseEntity<?>> made) {
        return switch (change) {
            case WorkDayChange.Made(var workDay) -> made.apply(workDay);
            case WorkDayChange.AlreadyReported() -> conflict(REPORTED);
            case WorkDayChange.AlreadyCancelled() -> conflict(CANCELLED);
            case WorkDayChange.NotReported() -> conflict(NOT_REPORTED);
            case WorkDayChange.TooOften() -> conflict(TOO_OFTEN);
            case WorkDayChange.TooOftenToday() -> conflict(TOO_OFTEN_TODAY);
        };
    }

    private static ResponseEntity<?> conflict(String described) {
        var colon = described.indexOf(':');
        return Problems.problem(CONFLICT, described.substring(0, colon), described.substring(colon + 2));
    }
}
