package org.konbit.collectives.bank;

import java.math.BigDecimal;
import java.util.Collection;

/** Sums of measures, exactly. */
final class Measures {
    private Measures() {}

    static BigDecimal sum(Collection<BigDecimal> measures) {
        return plain(measures.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Without zeros at the end of its decimals. */
    static BigDecimal plain(BigDecimal measure) {
        var stripped = measure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
