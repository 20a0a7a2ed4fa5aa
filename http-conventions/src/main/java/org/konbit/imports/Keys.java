package org.konbit.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * The keys that a file brings, so that of a row that rests on another it is known whether that one is there: eight bytes
 * of a digest for each.
 */
final class Keys {
    static final Keys NONE = new Keys();

    private long[] digests = new long[16];
    private int size;
    private boolean isSorted = true;

    void add(String key) {
        if (size == digests.length) digests = Arrays.copyOf(digests, size * 2);
        digests[size++] = digest(key);
        isSorted = false;
    }

    /** What would have become of a row, had those before it been stored. */
    RowOutcome judge(Row row, RowOutcome outcome) {
        return outcome instanceof RowOutcome.FurtherDown(var column, var detail)
                ? has(row.cell(column)) ? new RowOutcome.Accepted() : new RowOutcome.Refused(column, detail)
                : outcome;
    }

    private boolean has(String key) {
        if (!isSorted) Arrays.sort(digests, 0, size);
        isSorted = true;
        return Arrays.binarySearch(digests, 0, size, digest(key)) >= 0;
    }

    private static long digest(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }
}
