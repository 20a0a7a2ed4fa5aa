package org.konbit.instances;

import org.konbit.http.mongo.NeededIndexes;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Which instances live, in every service that checks tokens and has a database. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnProperty("konbit.internal-token.jwk-set-uri")
@ConditionalOnBean(MongoTemplate.class)
public class InstancesAutoConfiguration {

    @Bean
    LivingInstances livingInstances(MongoTemplate mongo) {
        return new LivingInstances(mongo);
    }

    @Bean
    NeededIndexes livingInstancesIndexes() {
        return LivingInstances.indexes();
    }
}
