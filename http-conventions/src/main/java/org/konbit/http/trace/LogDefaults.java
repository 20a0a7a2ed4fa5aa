package org.konbit.http.trace;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Every service's log says the trace and the event that a line belongs to: as text, or with {@code
 * KONBIT_LOG_FORMAT=ecs} (or {@code logstash}, {@code gelf}) as a JSON object a line.
 */
class LogDefaults implements EnvironmentPostProcessor {
    private static final Map<String, Object> DEFAULTS = Map.of(
            "logging.pattern.correlation", "[%X{traceId:-}] [%X{eventId:-}] ",
            "logging.structured.format.console", "${KONBIT_LOG_FORMAT:}");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("konbit-log-defaults", DEFAULTS));
    }
}
