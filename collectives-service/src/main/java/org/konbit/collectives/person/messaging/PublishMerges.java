package org.konbit.collectives.person.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.person.MergedPerson;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/**
 * The last that is told of a record that was merged: whose it is. No tombstone, which would have readers destroy what is
 * to go over to the person.
 */
@Component
class PublishMerges implements Publishes<MergedPerson, MergedPerson.Merged> {
    @Override
    public Class<MergedPerson> aggregate() {
        return MergedPerson.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(MergedPerson record, MergedPerson.Merged event) {
        return Stream.of(OutboundEvent.of(
                PublishPeople.PEOPLE,
                record.id().toString(),
                PersonV1.TYPE,
                PersonV1.merged(event.former(), event.into())));
    }
}
