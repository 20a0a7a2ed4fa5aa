package org.konbit.http.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexOperations;

class IndexesOnceThereTests {
    private final MongoOperations mongo = mock(MongoOperations.class);
    private final CountDownLatch made = new CountDownLatch(1);

    private final NeededIndexes good = needed(operations -> {
        made.countDown();
        return mock(IndexOperations.class);
    });

    @Test
    void tries_again_until_the_database_is_there() throws InterruptedException {
        var tries = new AtomicInteger();
        var late = needed(operations -> {
            if (tries.incrementAndGet() == 1) throw new DataAccessResourceFailureException("away");
            return mock(IndexOperations.class);
        });

        start(late, good);

        assertThat(made.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(tries).hasValue(2);
    }

    @Test
    void makes_the_others_when_one_can_not_be_made() throws InterruptedException {
        start(
                needed(operations -> {
                    throw new InvalidDataAccessResourceUsageException("another of this name is there");
                }),
                good);

        assertThat(made.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private void start(NeededIndexes... all) {
        new IndexesOnceThere(mongo, List.of(all)).start();
    }

    private static NeededIndexes needed(Function<MongoOperations, IndexOperations> collection) {
        return new NeededIndexes("things", collection, List.of());
    }
}
