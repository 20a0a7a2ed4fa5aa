package org.konbit.collectives.person.messaging;

import java.time.Clock;
import java.util.stream.Stream;
import org.konbit.collectives.person.Person;
import org.konbit.collectives.person.PersonEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

@Component
class PublishPeople implements Publishes<Person, PersonEvent> {
    static final String PEOPLE = "collectives.people";
    private static final String EVENTS = "collectives.events";

    private final Clock clock;

    PublishPeople(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Class<Person> aggregate() {
        return Person.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Person person, PersonEvent event) {
        var key = person.id().toString();
        return Stream.of(
                switch (event) {
                    case PersonEvent.Changed ignored ->
                        OutboundEvent.of(PEOPLE, key, PersonV1.TYPE, PersonV1.of(person, clock.instant()));
                    case PersonEvent.MemberJoined joined ->
                        OutboundEvent.of(EVENTS, key, MemberJoinedV1.TYPE, MemberJoinedV1.of(joined));
                    case PersonEvent.Merged merged ->
                        OutboundEvent.of(EVENTS, key, PersonMergedV1.TYPE, PersonMergedV1.of(merged));
                });
    }
}
