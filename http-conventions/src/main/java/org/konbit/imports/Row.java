package org.konbit.imports;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a CSV file.
 *
 * @param number 1 is the first below the header
 * @param cells by the header's names, to the letter
 */
public record Row(long number, Map<String, String> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    /** The cell without the blanks around it; empty when there is no such column or nothing in it. */
    public String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** How much there is to hold, in characters. */
    int size() {
        return cells.values().stream().mapToInt(String::length).sum();
    }

    public Optional<String> given(String column) {
        return Optional.of(cell(column)).filter(cell -> !cell.isEmpty());
    }
}
