package org.konbit.collectives.exchange.mongo;

import org.konbit.collectives.exchange.Exchange;
import org.konbit.collectives.exchange.ExchangeId;
import org.konbit.collectives.life.OwnedByCollective;
import org.konbit.collectives.storage.StoredId;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class ExchangeStorage {
    @Bean
    static StoredId<ExchangeId> exchangeId() {
        return new StoredId<>(ExchangeId.class, ExchangeId::new, ExchangeId::value);
    }

    @Bean
    OwnedByCollective hostedExchanges() {
        return new OwnedByCollective(
                "exchangesHosted", "exchange", "hosts", "hosts", "guests", "meeting", "alternatives");
    }

    @Bean
    OwnedByCollective visitedExchanges() {
        return new OwnedByCollective(
                "exchangesVisited", "exchange", "guests", "hosts", "guests", "meeting", "alternatives");
    }

    @Bean
    NeededIndexes exchangeIndexes() {
        return NeededIndexes.of(
                Exchange.class,
                new Index().named("hosts").on("hosts", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("guests").on("guests", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("state").on("state", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("date").on("meeting.date", Direction.ASC).on("_id", Direction.ASC));
    }
}
