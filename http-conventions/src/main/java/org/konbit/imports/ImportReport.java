package org.konbit.imports;

import java.util.List;
import java.util.UUID;

/**
 * How an import stands; {@code refusals} holds the first 1000, the counts are exact.
 *
 * @param dryRun whether this is only what would become of the rows: nothing is stored. A row that rests on another of
 *     the file counts as if that one were accepted
 */
public record ImportReport(
        UUID id,
        String kind,
        State state,
        boolean dryRun,
        long rows,
        long accepted,
        long unchanged,
        long refused,
        List<Refusal> refusals) {

    /** {@code DONE} also with refusals; {@code FAILED} when the file can't be read on. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** Why a row was refused; {@code column} is the header's name. */
    public record Refusal(long row, String column, String detail) {}
}
