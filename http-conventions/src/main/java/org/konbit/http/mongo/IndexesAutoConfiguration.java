package org.konbit.http.mongo;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Makes the {@link NeededIndexes} of libraries and features, in every service that has a database. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnBean(MongoOperations.class)
public class IndexesAutoConfiguration {

    @Bean
    IndexesOnceThere indexesOnceThere(MongoOperations mongo, ObjectProvider<NeededIndexes> all) {
        return new IndexesOnceThere(mongo, all.orderedStream().toList());
    }
}
