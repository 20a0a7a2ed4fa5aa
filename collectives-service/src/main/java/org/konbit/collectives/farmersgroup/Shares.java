package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Shares out smallest units by weight, exactly: everyone has the whole part of what is due to them, and the units that
 * are left go one by one to the largest remainders; of equal remainders, to the person whose id comes first.
 */
final class Shares {
    private Shares() {}

    /** In the order of the people; what is shared out is always all there is. */
    static Map<UUID, Long> of(long units, SortedMap<UUID, BigDecimal> weights) {
        var parts = parts(BigInteger.valueOf(units), weights);
        var shares = new LinkedHashMap<UUID, Long>();
        long left = units;
        for (var part : parts) {
            shares.put(part.person(), part.whole());
            left -= part.whole();
        }
        parts.stream()
                .sorted(Comparator.comparing(Part::remainder).reversed())
                .limit(left)
                .forEach(part -> shares.merge(part.person(), 1L, Long::sum));
        return shares;
    }

    private record Part(UUID person, long whole, BigInteger remainder) {}

    private static List<Part> parts(BigInteger units, SortedMap<UUID, BigDecimal> weights) {
        int scale = weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var whole = new ArrayList<BigInteger>();
        weights.values().forEach(weight -> whole.add(weight.setScale(scale).unscaledValue()));
        var all = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() <= 0) throw new IllegalArgumentException("There is no weight to share by");
        var parts = new ArrayList<Part>();
        var next = whole.iterator();
        for (var person : weights.keySet()) {
            var due = units.multiply(next.next()).divideAndRemainder(all);
            parts.add(new Part(person, due[0].longValueExact(), due[1]));
        }
        return parts;
    }
}
