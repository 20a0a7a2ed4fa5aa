package org.konbit.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How slowly a client may send and read.
 *
 * @param head how long a request's head may take from its first byte to its last
 * @param grace how long a body, or an answer, may keep us waiting whatever comes of it
 * @param slowest so many bytes gain another second
 */
@ConfigurationProperties("konbit.pace")
public record PaceSettings(Duration head, Duration grace, DataSize slowest) {}
