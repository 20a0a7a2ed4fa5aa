package org.konbit.notifications.dispatch.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.ChunkTopics;
import org.konbit.notifications.dispatch.Chunks.ToPublish;
import org.konbit.notifications.dispatch.Lane;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.outbox.EventProducers;
import org.konbit.outbox.KonbitKafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A record for each chunk, its id in the key. A dispatch's chunks go round the partitions, so that all workers have
 * their share; a chunk has always the same one, so that two workers never meet over it.
 */
@Component
class KafkaChunkTopics implements ChunkTopics, SmartLifecycle {
    private final EventProducers producers;
    private final String prefix;
    private @Nullable Producer<byte[], byte[]> producer;

    KafkaChunkTopics(EventProducers producers, KonbitKafkaProperties kafka) {
        this.producers = producers;
        this.prefix = kafka.topicPrefix();
    }

    @Override
    public CompletableFuture<?> publish(Collection<ToPublish> chunks) {
        var open = producer();
        return CompletableFuture.allOf(
                chunks.stream().map(chunk -> send(open, chunk)).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<?> send(Producer<byte[], byte[]> open, ToPublish chunk) {
        var topic = prefix + topic(chunk.channel(), chunk.lane());
        var partitions = open.partitionsFor(topic).size();
        var partition =
                Math.floorMod(chunk.id().dispatch().hashCode() + chunk.id().ordinal(), partitions);
        var id = chunk.id().toString().getBytes(StandardCharsets.UTF_8);
        var sent = new CompletableFuture<Object>();
        open.send(new ProducerRecord<>(topic, partition, id, id), (where, fault) -> {
            if (fault == null) sent.complete(where);
            else sent.completeExceptionally(fault);
        });
        return sent;
    }

    private static String topic(ChannelKind channel, Lane lane) {
        return "notifications.chunks." + channel.name().toLowerCase(Locale.ROOT) + "." + lane.topicPart();
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) producer = producers.open();
        return producer;
    }

    @Override
    public void start() {}

    @Override
    public synchronized void stop() {
        if (producer == null) return;
        producer.close();
        producer = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return producer != null;
    }

    /** Ends after those who publish. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 300;
    }
}
