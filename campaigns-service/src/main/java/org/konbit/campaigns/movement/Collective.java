package org.konbit.campaigns.movement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A collective as collectives-service tells of it. */
public record Collective(
        @Id UUID id,
        String type,
        String name,
        @Nullable String code,
        String territory,
        String territoryPath,
        @Nullable String state,
        long version) {}
