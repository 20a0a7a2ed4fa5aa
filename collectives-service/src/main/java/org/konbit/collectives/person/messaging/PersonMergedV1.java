package org.konbit.collectives.person.messaging;

import java.util.UUID;
import org.konbit.collectives.person.PersonEvent;

/** konbit.collectives.person-merged.v1: all that names the merged one is the person's. */
record PersonMergedV1(UUID personId, UUID mergedId) {
    static final String TYPE = "konbit.collectives.person-merged.v1";

    static PersonMergedV1 of(PersonEvent.Merged merged) {
        return new PersonMergedV1(merged.id().value(), merged.other().value());
    }
}
