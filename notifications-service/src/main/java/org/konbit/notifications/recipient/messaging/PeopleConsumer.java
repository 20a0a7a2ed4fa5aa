package org.konbit.notifications.recipient.messaging;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.konbit.notifications.recipient.ForgetPeople;
import org.konbit.notifications.recipient.People;
import org.konbit.outbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps the people's read model, a batch of records with one bulk write. */
@Configuration(proxyBeanMethods = false)
class PeopleConsumer {
    @Bean
    Consumer<Message<List<byte[]>>> collectivesPeople(EventReader reader, People people, ForgetPeople forgetPeople) {
        return reader.of("collectives.people")
                .batch(
                        PersonV1.TYPE,
                        PersonV1.class,
                        all -> people.learn(all.stream()
                                .map(one -> one.data().person(one.aggregateVersion()))
                                .toList()))
                .tombstones(keys ->
                        forgetPeople.forget(keys.stream().map(UUID::fromString).toList()))
                .build();
    }
}
