package org.konbit.notifications.recipient.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.konbit.notifications.recipient.Territories;
import org.konbit.outbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps the territories' read model. */
@Configuration(proxyBeanMethods = false)
class TerritoriesConsumer {
    @Bean
    Consumer<Message<List<byte[]>>> collectivesTerritories(EventReader reader, Territories territories) {
        return reader.of("collectives.territories")
                .batch(
                        TerritoryV1.TYPE,
                        TerritoryV1.class,
                        all -> territories.learn(all.stream()
                                .map(one -> one.data().territory(one.aggregateVersion()))
                                .toList()))
                .tombstones(territories::forget)
                .build();
    }
}
