package org.konbit.outbox.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * A module's MongoDB and messaging tests once more, on the servers' own images; a module's test extends this and stands
 * in the module's root package. They are left out, and reported as such, where there is no Docker.
 */
@Testcontainers(disabledWithoutDocker = true)
public abstract class OnDocker {
    private static final String SELECTION = ".*(Mongo|Messaging)Tests";

    @TestFactory
    Stream<DynamicTest> the_same_on_the_servers_own_images() {
        var outcomes = TestPlatform.onDocker(() -> Rerun.of(getClass().getPackageName(), SELECTION));
        assertThat(outcomes).isNotEmpty();
        return outcomes.stream().map(outcome -> DynamicTest.dynamicTest(outcome.test(), outcome.tell()));
    }
}
