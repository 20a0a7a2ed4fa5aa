package org.konbit.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this platform's topics are told from others on the same cluster.
 *
 * @param topicPrefix put before every topic and every consumer group; empty by default
 */
@ConfigurationProperties("konbit.kafka")
public record KonbitKafkaProperties(@DefaultValue("") String topicPrefix) {}
