package org.konbit.notifications.reply.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.UUID;
import org.bson.BsonType;
import org.bson.Document;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.notifications.reply.InboundMessage;
import org.konbit.notifications.reply.Places;
import org.konbit.sealing.SealedPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;

@Configuration(proxyBeanMethods = false)
class InboundIndexes {
    private static final Duration OF_NOBODY_KEPT_FOR = Duration.ofDays(90);
    private static final String COLLECTION = "inboundMessage";

    @Bean
    NeededIndexes indexesOfInboundMessages() {
        return NeededIndexes.of(
                InboundMessage.class,
                new Index()
                        .on("providerId", Direction.ASC)
                        .unique()
                        .partial(PartialIndexFilter.of(
                                new Document("providerId", new Document("$type", BsonType.STRING.getValue())))),
                new Index("at", Direction.ASC),
                new Index()
                        .on("answerDue", Direction.ASC)
                        .partial(PartialIndexFilter.of(where("answerDue").exists(true))),
                new Index()
                        .on("who.person", Direction.ASC)
                        .partial(PartialIndexFilter.of(where("who.person").exists(true))),
                // What is sealed by nobody's own key goes with nobody: so it goes by itself.
                new Index()
                        .named("ofNobody")
                        .on("at", Direction.ASC)
                        .expire(OF_NOBODY_KEPT_FOR)
                        .partial(PartialIndexFilter.of(where("text.person").is(null))));
    }

    @Bean
    SealedPlace sendersOfInboundMessages() {
        return SealedPlace.of(COLLECTION, "from.bytes", message -> Places.sender(message.get("_id", UUID.class)));
    }

    @Bean
    SealedPlace textsOfInboundMessages() {
        return SealedPlace.of(COLLECTION, "text.bytes", message -> Places.text(message.get("_id", UUID.class)));
    }
}
