package org.konbit.campaigns.movement;

import java.util.UUID;
import org.springframework.data.annotation.Id;

/** A collective as collectives-service tells of it. */
public record Collective(@Id UUID id, String name, long version) {}
