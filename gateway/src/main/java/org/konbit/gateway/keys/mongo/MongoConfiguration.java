package org.konbit.gateway.keys.mongo;

import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A write is acknowledged once it survives; a database that is away is noticed soon. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {
    @Bean
    MongoClientSettingsBuilderCustomizer writesSurvive() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS));
    }
}
