package org.konbit.notifications.dispatch.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.konbit.notifications.dispatch.TellOfWorkDay;
import org.konbit.outbox.EventReader;
import org.konbit.outbox.Received;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Reads of {@code collectives.events} what members of a brigade have to hear of. */
@Configuration(proxyBeanMethods = false)
class WorkDaysConsumer {
    @Bean
    Consumer<Message<List<byte[]>>> collectivesEvents(EventReader reader, TellOfWorkDay tellOfWorkDay) {
        Consumer<Received<WorkDayToldV1>> tell =
                received -> tellOfWorkDay.tell(received.data().command(received.id()));
        return reader.of("collectives.events")
                .each("konbit.collectives.work-day-moved.v1", WorkDayToldV1.class, tell)
                .each("konbit.collectives.work-day-cancelled.v1", WorkDayToldV1.class, tell)
                .build();
    }
}
