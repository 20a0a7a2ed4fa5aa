package org.konbit.collectives;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.outbox.ExamplesRead;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CollectivesTest
class ExamplesReadMessagingTests {
    @Autowired
    ApplicationContext service;

    @TestFactory
    Stream<DynamicTest> reads_the_example_of_each_event_that_it_handles() {
        return ExamplesRead.by(service);
    }
}
