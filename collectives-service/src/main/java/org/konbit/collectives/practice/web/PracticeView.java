package org.konbit.collectives.practice.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.practice.Practice;

/** That a collective uses a technique. */
record PracticeView(
        UUID collective,
        String technique,
        String since,
        @Nullable Integer plots,
        @Nullable String note) {
    static PracticeView of(Practice practice) {
        return new PracticeView(
                practice.collective().value(),
                practice.technique(),
                practice.since(),
                practice.plots(),
                practice.note());
    }
}
