package org.konbit.collectives.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Interest in kind: who borrows so many measures brings back so many.
 *
 * @param back no less than is lent
 */
public record Interest(BigDecimal lent, BigDecimal back) {
    private static final int USUAL_DECIMALS = 2;

    public Interest {
        if (lent.signum() <= 0 || back.compareTo(lent) < 0) throw new IllegalArgumentException("No interest");
    }

    /** To the hundredth of a measure, or as fine as the quantity is; what is finer is let off who borrows. */
    BigDecimal owedFor(BigDecimal quantity) {
        int decimals = Math.max(USUAL_DECIMALS, quantity.scale());
        return Measures.plain(quantity.multiply(back).divide(lent, decimals, RoundingMode.DOWN));
    }
}
