package org.konbit.gateway.keys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Life of signing keys.
 *
 * @param rotateAfter how long a key signs before a successor is made
 * @param publishAhead how long a successor is published before it signs; longer than verifiers keep key sets
 * @param refreshEvery how often an instance looks for keys that another one made
 */
@ConfigurationProperties("konbit.keys")
record KeySettings(
        @DefaultValue("90d") Duration rotateAfter,
        @DefaultValue("10m") Duration publishAhead,
        @DefaultValue("30s") Duration refreshEvery) {}
