package org.konbit.outbox;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/** Things that count, publish what they counted, and read it back. */
@SpringBootApplication
class OutboxTestApplication {
    static final String TOPIC = "collectives.people";
    static final String TYPE = "konbit.test.counted.v1";

    @Bean
    Publishes<Thing, Thing.Counted> countedOnTheWire() {
        return new Publishes<>() {
            @Override
            public Class<Thing> aggregate() {
                return Thing.class;
            }

            @Override
            public Stream<OutboundEvent> toWire(Thing thing, Thing.Counted event) {
                return Stream.of(OutboundEvent.of(TOPIC, event.id(), TYPE, event));
            }
        };
    }

    @Bean
    Consumer<Message<List<byte[]>>> collectivesPeople(EventReader reader, Heard heard) {
        return reader.of(TOPIC)
                .batch(TYPE, Thing.Counted.class, heard::take)
                .tombstones(heard.gone::addAll)
                .build();
    }

    /** What was read. */
    @Component
    static class Heard {
        final Queue<Received<Thing.Counted>> counted = new ConcurrentLinkedQueue<>();
        final Queue<String> gone = new ConcurrentLinkedQueue<>();

        void take(List<Received<Thing.Counted>> all) {
            for (var one : all) {
                if (one.data().count() == 13) throw new IllegalArgumentException("13 brings bad luck");
            }
            counted.addAll(all);
        }

        List<Received<Thing.Counted>> of(String id) {
            return counted.stream().filter(event -> event.key().equals(id)).toList();
        }
    }

    /** Two things that change together or not at all. */
    @Component
    static class Pair {
        private final Things things;
        private final Together together;

        Pair(Things things, Together together) {
            this.things = things;
            this.together = together;
        }

        /** @param between what happens after the first is loaded */
        void count(String one, String other, Runnable between) {
            together.doing(() -> {
                var first = things.findById(one).orElseThrow();
                between.run();
                things.save(first.count());
                return things.save(things.findById(other).orElseThrow().count());
            });
        }
    }
}
