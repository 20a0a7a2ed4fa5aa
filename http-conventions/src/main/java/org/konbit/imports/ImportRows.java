package org.konbit.imports;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a service does with the rows of one kind of import; a bean for each kind. */
public interface ImportRows {
    String kind();

    Set<String> requiredColumns();

    default Set<String> optionalColumns() {
        return Set.of();
    }

    /** Whether a column is welcome that is in neither set, such as one of {@code name_xx}. */
    default boolean allows(String column) {
        return false;
    }

    /** The column by whose values rows of the same file refer to each other; null when they don't. */
    default @Nullable String key() {
        return null;
    }

    /**
     * Applies up to 1000 rows and tells, in the same order, what became of each. After a crash the same rows may come
     * again, then they must be {@link RowOutcome.Unchanged}. What it throws (the database away) is tried again.
     */
    List<RowOutcome> apply(ImportContext context, List<Row> rows);
}
