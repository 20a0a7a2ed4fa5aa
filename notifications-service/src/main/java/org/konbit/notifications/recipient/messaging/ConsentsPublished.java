package org.konbit.notifications.recipient.messaging;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Consent;
import org.konbit.notifications.recipient.ConsentEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** Opt-outs as {@code notifications.events}. */
@Component
class ConsentsPublished implements Publishes<Consent, ConsentEvent> {
    private static final String TOPIC = "notifications.events";

    /** konbit.notifications.person-opted-out.v1 and konbit.notifications.person-opted-in.v1 */
    record PersonOptedV1(UUID personId, List<String> channels) {
        static PersonOptedV1 of(UUID person, Set<ChannelKind> channels) {
            return new PersonOptedV1(
                    person, channels.stream().sorted().map(Enum::name).toList());
        }
    }

    @Override
    public Class<Consent> aggregate() {
        return Consent.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Consent consent, ConsentEvent event) {
        return Stream.of(
                switch (event) {
                    case ConsentEvent.OptedOut(var person, var channels) ->
                        told("konbit.notifications.person-opted-out.v1", person, channels);
                    case ConsentEvent.OptedIn(var person, var channels) ->
                        told("konbit.notifications.person-opted-in.v1", person, channels);
                });
    }

    private static OutboundEvent told(String type, UUID person, Set<ChannelKind> channels) {
        return OutboundEvent.of(TOPIC, person.toString(), type, PersonOptedV1.of(person, channels));
    }
}
