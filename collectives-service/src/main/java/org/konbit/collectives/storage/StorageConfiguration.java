package org.konbit.collectives.storage;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    MongoCustomConversions mongoCustomConversions(List<StoredId<?>> ids) {
        return new MongoCustomConversions(ids);
    }
}
