package org.konbit.campaigns.movement;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A node of the tree of places, as collectives-service tells of it. */
public record Territory(
        @Id String code,
        String path,
        String name,
        Map<String, String> names,
        @Nullable String timeZone,
        long version) {}
