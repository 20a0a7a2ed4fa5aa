package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;

/**
 * So much of something.
 *
 * @param unit as the group measures: kg, l, mamit, head …
 */
public record Quantity(BigDecimal quantity, String unit, String what) {
    Quantity negated() {
        return new Quantity(quantity.negate(), unit, what);
    }
}
