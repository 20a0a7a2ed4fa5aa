package org.konbit.outbox;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** No broker refuses a thousand records at once for as long as a test wants, so one is played. */
class SweeperTests {
    private static final Instant ONCE = Instant.parse("2026-05-01T09:00:00Z");

    private final MongoOperations mongo = mock(MongoOperations.class);
    private final Queue<String> published = new ConcurrentLinkedQueue<>();

    /** Lets go of each at once, as when a record is refused without being sent. */
    private final Relay refusing =
            new Relay(
                    () -> new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer()),
                    mock(Pruning.class),
                    "",
                    "test") {
                @Override
                void publish(Batch batch) {
                    published.add(batch.collection());
                }
            };

    @Test
    void gets_past_a_page_of_one_instant_that_fails_at_once() {
        holds(Thing.class, "things", 1000);
        holds(Other.class, "others", 1);
        var sweeper = new Sweeper(
                mongo,
                wire(),
                refusing,
                new Lease(mongo, Clock.systemUTC(), "sweep", Duration.ofMinutes(1)),
                Clock.systemUTC(),
                Duration.ofHours(1),
                Duration.ZERO);
        sweeper.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> published.contains("others"));
        } finally {
            sweeper.stop();
        }
    }

    private abstract static class Other extends Aggregate<Object> {}

    private void holds(Class<?> aggregate, String collection, int documents) {
        when(mongo.getCollectionName(aggregate)).thenReturn(collection);
        var event = new StoredEvent(Ids.next(), "t", "k", "y", "s", 1, ONCE, null, new byte[0])
                .toDocument()
                .append("id", Ids.next());
        var all = IntStream.range(0, documents)
                .mapToObj(each -> new Document("_id", collection + each).append(Outbox.FIELD, List.of(event)))
                .collect(Collectors.toCollection(ArrayList::new));
        when(mongo.execute(eq(collection), any(CollectionCallback.class))).thenReturn(all);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static WireMappings wire() {
        ObjectProvider mappings = mock(ObjectProvider.class);
        var both =
                Stream.of(Thing.class, Other.class).map(SweeperTests::mapping).toList();
        when(mappings.iterator()).thenAnswer(asked -> both.iterator());
        return new WireMappings(mappings, JsonMapper.shared());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Publishes mapping(Class aggregate) {
        Publishes mapping = mock(Publishes.class);
        when(mapping.aggregate()).thenReturn(aggregate);
        return mapping;
    }
}
