package org.konbit.imports;

import java.time.Instant;
import java.util.UUID;
import org.konbit.http.Caller;

/**
 * Which import rows belong to, and who sent it.
 *
 * @param dryRun whether it is only to be said what would become of them, and nothing stored
 */
public record ImportContext(UUID importId, Caller importer, Instant startedAt, boolean dryRun) {}
