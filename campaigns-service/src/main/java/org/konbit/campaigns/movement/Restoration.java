package org.konbit.campaigns.movement;

import java.math.BigDecimal;
import java.util.Map;

/** Land restored: days worked, trees planted by species, and metres of barrier by kind. */
public record Restoration(
        long workDays,
        long personDays,
        Map<String, Long> trees,
        Map<String, BigDecimal> metres,
        long treesTotal,
        BigDecimal metresTotal) {}
