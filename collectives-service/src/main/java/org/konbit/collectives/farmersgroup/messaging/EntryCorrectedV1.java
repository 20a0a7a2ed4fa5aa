package org.konbit.collectives.farmersgroup.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Correction;
import org.konbit.collectives.farmersgroup.Entry;
import org.konbit.outbox.OutboundEvent;

/** konbit.collectives.entry-corrected.v1: which entry counts no more, by its key, so that it comes after it; why is the group's own business. */
record EntryCorrectedV1(
        UUID correctionId, UUID entryId, @Nullable UUID insteadId, UUID activityId, UUID collectiveId, String kind) {
    static final String TYPE = "konbit.collectives.entry-corrected.v1";

    static OutboundEvent toldOn(String topic, Entry counter, Correction correction) {
        var instead = correction.instead();
        return OutboundEvent.of(
                topic,
                correction.takesBack().toString(),
                TYPE,
                new EntryCorrectedV1(
                        counter.id().value(),
                        correction.takesBack().value(),
                        instead == null ? null : instead.value(),
                        counter.activity().value(),
                        counter.collective().value(),
                        counter.kind().name()));
    }
}
