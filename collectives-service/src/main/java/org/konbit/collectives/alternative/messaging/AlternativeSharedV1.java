package org.konbit.collectives.alternative.messaging;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.Alternative;

/** konbit.collectives.alternative-shared.v1 */
record AlternativeSharedV1(
        UUID alternativeId,
        String kind,
        String title,
        String territory,
        String territoryPath,
        @Nullable UUID collectiveId,
        List<String> innovation,
        UUID root,
        @Nullable UUID adaptedFrom) {
    static final String TYPE = "konbit.collectives.alternative-shared.v1";

    static AlternativeSharedV1 of(Alternative alternative) {
        var practice = alternative.practice();
        var collective = alternative.collective();
        var adaptedFrom = alternative.adaptedFrom();
        return new AlternativeSharedV1(
                alternative.id().value(),
                practice.kind().name(),
                practice.title(),
                alternative.territory().code(),
                alternative.territory().path(),
                collective == null ? null : collective.value(),
                practice.innovation().stream().map(Enum::name).sorted().toList(),
                alternative.root().value(),
                adaptedFrom == null ? null : adaptedFrom.value());
    }
}
