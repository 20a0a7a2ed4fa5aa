package org.konbit.notifications.recipient.messaging;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.konbit.notifications.recipient.ForgetPeople;
import org.konbit.notifications.recipient.People;
import org.konbit.notifications.recipient.TakeOver;
import org.konbit.outbox.EventReader;
import org.konbit.outbox.Received;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps the people's read model, a batch of records with one bulk write. */
@Configuration(proxyBeanMethods = false)
class PeopleConsumer {
    @Bean
    Consumer<Message<List<byte[]>>> collectivesPeople(
            EventReader reader, People people, TakeOver takeOver, ForgetPeople forgetPeople) {
        return reader.of("collectives.people")
                .batch(PersonV1.TYPE, PersonV1.class, all -> learn(all, people, takeOver))
                .tombstones(keys ->
                        forgetPeople.forget(keys.stream().map(UUID::fromString).toList()))
                .build();
    }

    private static void learn(List<Received<PersonV1>> all, People people, TakeOver takeOver) {
        var present = all.stream()
                .filter(one -> one.data().mergedInto() == null)
                .map(one -> one.data().person(one.aggregateVersion()))
                .toList();
        if (!present.isEmpty()) people.learn(present);
        for (var one : all) {
            var into = one.data().mergedInto();
            if (into != null) takeOver.takeOver(new TakeOver.Merged(one.data().personId(), into));
        }
    }
}
