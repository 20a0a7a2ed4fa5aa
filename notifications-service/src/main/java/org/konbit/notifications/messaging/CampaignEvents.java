package org.konbit.notifications.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.konbit.outbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Reads {@code campaigns.events} for all features. */
@Configuration(value = "readingOfCampaignsEvents", proxyBeanMethods = false)
class CampaignEvents {
    @Bean
    Consumer<Message<List<byte[]>>> campaignsEvents(EventReader reader, List<CampaignEventHandler<?>> handlers) {
        var reading = reader.of("campaigns.events");
        handlers.forEach(handler -> add(reading, handler));
        return reading.build();
    }

    private static <T> void add(EventReader.Reading reading, CampaignEventHandler<T> handler) {
        reading.each(handler.type(), handler.payload(), handler::handle);
    }
}
