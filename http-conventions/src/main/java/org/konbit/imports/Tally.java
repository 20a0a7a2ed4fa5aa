package org.konbit.imports;

import java.util.ArrayList;
import java.util.List;
import org.konbit.imports.ImportReport.Refusal;

/** What became of a batch: counts, refusals, and the rows that are to come again. */
final class Tally {
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Row> later = new ArrayList<>();
    private long accepted;
    private long unchanged;

    /** What may still bring what a row waits for. */
    record Hope(boolean inTheFile, boolean elsewhere) {}

    void add(Row row, RowOutcome outcome, Hope hope) {
        switch (outcome) {
            case RowOutcome.Accepted() -> accepted++;
            case RowOutcome.Unchanged() -> unchanged++;
            case RowOutcome.Refused(var column, var detail) -> refuse(row.number(), column, detail);
            case RowOutcome.Later(var column, var detail) -> waitOrRefuse(row, column, detail, hope.elsewhere());
            case RowOutcome.FurtherDown(var column, var detail) -> waitOrRefuse(row, column, detail, hope.inTheFile());
        }
    }

    private void waitOrRefuse(Row row, String column, String detail, boolean worthwhile) {
        if (worthwhile) later.add(row);
        else refuse(row.number(), column, detail);
    }

    void refuse(long row, String column, String detail) {
        refusals.add(new Refusal(row, column, detail));
    }

    long rows() {
        return accepted + unchanged + refusals.size();
    }

    long accepted() {
        return accepted;
    }

    long unchanged() {
        return unchanged;
    }

    long refused() {
        return refusals.size();
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<Row> later() {
        return later;
    }
}
