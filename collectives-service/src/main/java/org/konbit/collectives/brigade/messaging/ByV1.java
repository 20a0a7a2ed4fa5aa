package org.konbit.collectives.brigade.messaging;

import java.util.UUID;

/** On whose word something is told, by id alone. */
record ByV1(UUID subject) {}
