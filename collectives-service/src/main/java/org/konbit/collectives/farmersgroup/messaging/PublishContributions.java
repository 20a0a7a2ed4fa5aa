package org.konbit.collectives.farmersgroup.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.farmersgroup.Contribution;
import org.konbit.collectives.farmersgroup.EntryEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

@Component
class PublishContributions implements Publishes<Contribution, EntryEvent> {
    private static final String TOPIC = "collectives.events";

    @Override
    public Class<Contribution> aggregate() {
        return Contribution.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Contribution contribution, EntryEvent event) {
        return switch (event) {
            case EntryEvent.Recorded(var id) ->
                Stream.of(OutboundEvent.of(
                        TOPIC, id.toString(), ContributionRecordedV1.TYPE, ContributionRecordedV1.of(contribution)));
            case EntryEvent.TookBack(var ignored, var correction) ->
                Stream.of(EntryCorrectedV1.toldOn(TOPIC, contribution, correction));
        };
    }
}
