package org.konbit.gateway.personaldata;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How erasures are followed.
 *
 * @param lookEvery how often it is asked who was erased; not at all when zero
 * @param lookBack how far back after a start: as long as a session or a grant may last
 */
@ConfigurationProperties("konbit.erasures")
record ErasureSettings(Duration lookEvery, Duration lookBack) {}
