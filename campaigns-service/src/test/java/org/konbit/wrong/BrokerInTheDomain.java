package org.konbit.wrong;

import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.bind.annotation.RestController;

/** A class that breaks the rules on purpose. */
@RestController
public record BrokerInTheDomain(StreamBridge bridge, MongoOperations mongo) {}
