package org.konbit.notifications.messaging;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.tracing.Traces;
import org.konbit.outbox.CloudEvents;
import org.konbit.outbox.EventReader;
import org.konbit.outbox.Received;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Reads {@code campaigns.events} for all features; what they do about an event is part of its trace. */
@Configuration(value = "readingOfCampaignsEvents", proxyBeanMethods = false)
class CampaignEvents {
    /** Of the events of a batch that have one, by the event's id. */
    private static final ScopedValue<Map<String, String>> TRACES = ScopedValue.newInstance();

    @Bean
    Consumer<Message<List<byte[]>>> campaignsEvents(EventReader reader, List<CampaignEventHandler<?>> handlers) {
        var reading = reader.of("campaigns.events");
        handlers.forEach(handler -> add(reading, handler));
        var all = reading.build();
        return batch -> ScopedValue.where(TRACES, tracesOf(batch)).run(() -> all.accept(batch));
    }

    private static <T> void add(EventReader.Reading reading, CampaignEventHandler<T> handler) {
        reading.each(handler.type(), handler.payload(), received -> handle(handler, received));
    }

    private static <T> void handle(CampaignEventHandler<T> handler, Received<T> received) {
        var event = received.id().toString();
        try (var logged = MDC.putCloseable("eventId", event)) {
            Traces.during(TRACES.get().get(event), () -> handler.handle(received));
        }
    }

    private static Map<String, String> tracesOf(Message<?> batch) {
        var traces = new HashMap<String, String>();
        if (batch.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS) instanceof List<?> records) {
            for (var record : records) {
                if (record instanceof Map<?, ?> headers && headers.containsKey(CloudEvents.TRACE_PARENT))
                    traces.put(text(headers.get(CloudEvents.ID)), text(headers.get(CloudEvents.TRACE_PARENT)));
            }
        }
        return traces;
    }

    private static String text(@Nullable Object header) {
        return header instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(header);
    }
}
