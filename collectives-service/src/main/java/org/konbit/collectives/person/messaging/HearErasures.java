package org.konbit.collectives.person.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.konbit.collectives.person.ErasePerson;
import org.konbit.collectives.person.PersonId;
import org.konbit.outbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Erases who asked for it by a word from their phone. */
@Configuration(proxyBeanMethods = false)
class HearErasures {
    /** konbit.notifications.erasure-asked.v1 */
    record ErasureAskedV1(@JsonProperty(required = true) UUID personId) {
        static final String TYPE = "konbit.notifications.erasure-asked.v1";
    }

    /** Of whoever is not known, there is nothing to erase. */
    @Bean
    Consumer<Message<List<byte[]>>> notificationsEvents(EventReader reader, ErasePerson erasePerson) {
        return reader.of("notifications.events")
                .each(
                        ErasureAskedV1.TYPE,
                        ErasureAskedV1.class,
                        asked -> erasePerson.eraseOnce(new PersonId(asked.data().personId())))
                .build();
    }
}
