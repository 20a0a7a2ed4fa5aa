package org.konbit.gateway.keys.mongo;

import com.mongodb.WriteConcern;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.konbit.gateway.keys.SigningKeys;
import org.konbit.sealing.SealedPlace;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A write is acknowledged once it survives; a database that is away is noticed soon. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {
    @Bean
    SealedPlace signingKeysSealed() {
        return new SealedPlace(
                "signing_keys",
                "sealedPrivateKey",
                List.of("kind", "kid"),
                key -> SigningKeys.place(key.getString("kind"), key.getString("kid")));
    }

    @Bean
    MongoClientSettingsBuilderCustomizer writesSurvive() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS));
    }
}
