package org.konbit.collectives.storage;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    /** The driver's own codecs keep a date the same day whatever zone the machine is in. */
    @Bean
    MongoCustomConversions mongoCustomConversions(List<StoredId<?>> ids) {
        return MongoCustomConversions.create(conversions -> conversions
                .useNativeDriverJavaTimeCodecs()
                .bigDecimal(BigDecimalRepresentation.DECIMAL128)
                .registerConverters(ids));
    }
}
