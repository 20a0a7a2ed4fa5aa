package org.konbit.notifications.recipient.messaging;

import java.util.UUID;
import java.util.stream.Stream;
import org.konbit.notifications.recipient.HeardWord;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** Who is to be erased as {@code notifications.events}; neither how nor from where they asked. */
@Component
class ErasuresAsked implements Publishes<HeardWord, HeardWord.ErasureAsked> {
    private static final String TOPIC = "notifications.events";

    /** konbit.notifications.erasure-asked.v1 */
    record ErasureAskedV1(UUID personId) {
        static final String TYPE = "konbit.notifications.erasure-asked.v1";
    }

    @Override
    public Class<HeardWord> aggregate() {
        return HeardWord.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(HeardWord word, HeardWord.ErasureAsked event) {
        return Stream.of(OutboundEvent.of(
                TOPIC, event.person().toString(), ErasureAskedV1.TYPE, new ErasureAskedV1(event.person())));
    }
}
