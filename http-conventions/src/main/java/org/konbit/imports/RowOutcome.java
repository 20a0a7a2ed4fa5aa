package org.konbit.imports;

/** What became of a row. */
public sealed interface RowOutcome {
    /** Something was created or changed. */
    record Accepted() implements RowOutcome {}

    /** Everything was so already. */
    record Unchanged() implements RowOutcome {}

    /** The row is wrong; the column is the header's name. */
    record Refused(String column, String detail) implements RowOutcome {}

    /** What it refers to is not known yet, and told elsewhere: tried again until 60 s after the import began, then refused. */
    record Later(String column, String detail) implements RowOutcome {}

    /** What it refers to is not known yet, and could come further down: refused once the file has brought all it can. */
    record FurtherDown(String column, String detail) implements RowOutcome {}
}
