package org.konbit.outbox;

import org.apache.kafka.clients.producer.Producer;

/** Opens producers with this service's credentials: idempotent, all acknowledgements, bytes in and out. */
@FunctionalInterface
public interface EventProducers {
    Producer<byte[], byte[]> open();
}
