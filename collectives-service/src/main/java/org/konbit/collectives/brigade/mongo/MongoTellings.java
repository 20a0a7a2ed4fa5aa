package org.konbit.collectives.brigade.mongo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.bson.Document;
import org.konbit.collectives.brigade.Tellings;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** A document for each brigade and day: of two transactions that count in it, the database lets one through. */
@Component
class MongoTellings implements Tellings {
    private static final String COLLECTION = "brigadeTellings";
    private static final String DAY = "day";
    private static final String TOLD = "told";
    private static final Duration KEPT = Duration.ofDays(7);

    private final MongoTemplate mongo;

    MongoTellings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Configuration(proxyBeanMethods = false)
    static class Needed {
        @Bean
        NeededIndexes indexesOfBrigadeTellings() {
            return NeededIndexes.of(
                    COLLECTION,
                    new Index().named("days kept").on(DAY, Direction.ASC).expire(KEPT));
        }
    }

    @Override
    public boolean take(CollectiveId brigade, LocalDate day, int most) {
        var counted = Objects.requireNonNull(mongo.findAndModify(
                Query.query(Criteria.where("_id").is(brigade + "/" + day)),
                new Update()
                        .inc(TOLD, 1)
                        .setOnInsert(DAY, day.atStartOfDay(ZoneOffset.UTC).toInstant()),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION));
        return counted.getInteger(TOLD) <= most;
    }
}
