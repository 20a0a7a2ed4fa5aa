package org.konbit.sample;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database of its own on the test platform. */
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String NAME =
            "http-conventions-" + UUID.randomUUID().toString().substring(0, 8);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var uri = System.getenv("KONBIT_TEST_MONGODB_URI");
        if (uri == null) throw new IllegalStateException("No test platform: run the tests with ./konbit test");
        TestPropertyValues.of("spring.mongodb.uri=" + uri, "spring.mongodb.database=" + NAME)
                .applyTo(context);
    }
}
