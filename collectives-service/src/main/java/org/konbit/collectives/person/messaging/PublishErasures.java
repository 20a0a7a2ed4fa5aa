package org.konbit.collectives.person.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.person.ErasedPerson;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** Erased people on the wire: the key, with nothing. */
@Component
class PublishErasures implements Publishes<ErasedPerson, ErasedPerson.Erased> {
    @Override
    public Class<ErasedPerson> aggregate() {
        return ErasedPerson.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(ErasedPerson person, ErasedPerson.Erased event) {
        return Stream.of(
                OutboundEvent.tombstone(PublishPeople.PEOPLE, event.id().toString()));
    }
}
