package org.konbit.collectives.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day that a collective has or had something on.
 *
 * @param entered when that was entered
 */
public record Day(UUID id, LocalDate on, String what, Instant entered) {}
