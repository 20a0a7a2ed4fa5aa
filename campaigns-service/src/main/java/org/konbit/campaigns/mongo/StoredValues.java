package org.konbit.campaigns.mongo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How values of the domain look in the database. */
@Configuration(proxyBeanMethods = false)
class StoredValues {
    @Bean
    static MongoCustomConversions mongoCustomConversions(List<StoredAs> values) {
        return new MongoCustomConversions(values.stream()
                .flatMap(value -> value.converters().getConverters().stream())
                .toList());
    }

    /** A day belongs to no time zone, so it is kept as it is written. */
    @Bean
    static StoredAs dateStoredAs() {
        return StoredAs.of(LocalDate.class, String.class, LocalDate::toString, LocalDate::parse);
    }

    /** The moment, to be found and ordered by; and the offset in which people said it. */
    @Bean
    static StoredAs timeStoredAs() {
        return StoredAs.of(OffsetDateTime.class, Document.class, StoredValues::written, StoredValues::read);
    }

    private static Document written(OffsetDateTime time) {
        return new Document("at", Date.from(time.toInstant()))
                .append("offset", time.getOffset().getId());
    }

    private static OffsetDateTime read(Document stored) {
        return stored.getDate("at").toInstant().atOffset(ZoneOffset.of(stored.getString("offset")));
    }
}
