package org.konbit.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What goes where, and within which bounds.
 *
 * @param routes path prefixes by service; a path that is under none of them does not exist
 * @param instances addresses by service, unless a file says so
 * @param instancesFile a JSON object of addresses by service, read again whenever it changes
 * @param instancesFileEvery how often to look whether it changed
 * @param restAfterFailure how long an instance that failed is asked last at least, and then how often whether it is ready
 * @param patience how long to wait for an answer to begin, where another instance can be asked instead; longer than a
 *     service waits for a call with the same Idempotency-Key
 * @param responseTimeout how long to wait where there is no other, and between two bytes of an answer
 * @param streamTimeout the same, for streams of events
 * @param callsToAnInstance how many may wait for an answer of one instance at the same time; a further one is given to
 *     another, or refused
 * @param connections half of it is the most to one instance, whoever waits for it or reads what it answered
 * @param heldBodies of all calls that may have to be sent again together; a call that finds no room streams, once
 * @param streams of events open at the same time; they have connections of their own, so that calls never wait for them
 * @param streamsPerCaller how many of them may be one caller's
 */
@ConfigurationProperties("konbit.gateway")
public record RoutingSettings(
        Map<String, List<String>> routes,
        Map<String, List<URI>> instances,
        @Nullable String instancesFile,
        Duration instancesFileEvery,
        Duration restAfterFailure,
        Duration connectTimeout,
        Duration patience,
        Duration responseTimeout,
        Duration streamTimeout,
        int callsToAnInstance,
        int connections,
        DataSize heldBodies,
        int streams,
        int streamsPerCaller) {}
