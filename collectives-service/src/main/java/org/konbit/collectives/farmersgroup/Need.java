package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.util.UUID;

/** A member's need in relation to the others', such as the mouths of a household. */
public record Need(UUID person, BigDecimal weight) {}
