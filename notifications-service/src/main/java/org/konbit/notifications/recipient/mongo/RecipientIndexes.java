package org.konbit.notifications.recipient.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.notifications.recipient.HeardWord;
import org.konbit.sealing.SealedPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.GeoSpatialIndexType;
import org.springframework.data.mongodb.core.index.GeospatialIndex;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;

/** Each way of choosing an audience is an index that ends in the walking order. */
@Configuration(proxyBeanMethods = false)
class RecipientIndexes {
    @Bean
    NeededIndexes indexesOfRecipients() {
        return NeededIndexes.of(
                Stored.RECIPIENTS,
                by("rk", "_id"),
                by("profile.within", "rk", "_id"),
                by("profile.memberships.collective", "rk", "_id"),
                by("profile.memberships.type", "rk", "_id"),
                by("profile.memberships.roles", "rk", "_id"),
                by("profile.language", "rk", "_id"),
                new GeospatialIndex("profile.point").typed(GeoSpatialIndexType.GEO_2DSPHERE),
                by("profile.handle"),
                by("answers.action", "answers.answer", "rk", "_id"),
                by("contact.points.index").sparse(),
                by("contact.relay", "rk")
                        .partial(PartialIndexFilter.of(where("contact.relay").exists(true))));
    }

    /** A provider brings a text again for hours at most. */
    @Bean
    NeededIndexes indexesOfHeardWords() {
        return NeededIndexes.of(
                HeardWord.class,
                by("people"),
                new Index().on("doneAt", Direction.ASC).expire(Duration.ofDays(1)));
    }

    @Bean
    SealedPlace keysOfRecipients() {
        return SealedPlace.ofPersonalKeys(Stored.RECIPIENTS, "contact.key");
    }

    private static Index by(String... fields) {
        var index = new Index();
        for (var field : fields) {
            index.on(field, Direction.ASC);
        }
        return index;
    }
}
