package org.konbit.imports;

import java.time.Instant;
import java.util.UUID;
import org.konbit.http.Caller;

/** Which import rows belong to, and who sent it. */
public record ImportContext(UUID importId, Caller importer, Instant startedAt) {}
