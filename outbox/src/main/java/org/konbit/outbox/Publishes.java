package org.konbit.outbox;

import java.util.stream.Stream;

/** How an aggregate's events go on the wire: one bean for each aggregate type. */
public interface Publishes<A extends Aggregate<E>, E> {
    Class<A> aggregate();

    /** The messages that one event becomes, in order; {@code aggregate} is as it will be stored. */
    Stream<OutboundEvent> toWire(A aggregate, E event);
}
