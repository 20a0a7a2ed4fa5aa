package org.konbit.http;

import java.time.Duration;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Gives virtual threads more threads to run on than the machine has processors, before the first of them starts.
 *
 * <p>A virtual thread that waits while it loads or initializes a class keeps its carrier (JEP 491, "Future Work";
 * JDK-8369238). On a small machine a few that load classes at the same moment after a start hold all carriers, while
 * the one they wait for is itself a virtual thread that waits for a carrier: the service hangs for good, seen once in
 * some hundred starts on two processors. Once started, {@link CarriersAsNeeded} takes away those that only cost.
 */
class EnoughCarriers implements EnvironmentPostProcessor {
    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final int AT_LEAST = 32;
    private static final Duration WATCHED_EVERY = Duration.ofSeconds(1);
    private static final int CALM = 60;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (System.getProperty(PARALLELISM) != null) return;
        var processors = Runtime.getRuntime().availableProcessors();
        var many = Math.max(AT_LEAST, 2 * processors);
        System.setProperty(PARALLELISM, Integer.toString(many));
        application.addListeners(new CarriersAsNeeded(Math.max(2, processors), many, WATCHED_EVERY, CALM));
    }
}
