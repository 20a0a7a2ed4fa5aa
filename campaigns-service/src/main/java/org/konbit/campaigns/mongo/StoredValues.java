package org.konbit.campaigns.mongo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How values of the domain look in the database. */
@Configuration(proxyBeanMethods = false)
class StoredValues {
    @Bean
    static MongoCustomConversions mongoCustomConversions(List<StoredAs> ofFeatures) {
        var converters = new ArrayList<Converter<?, ?>>(
                List.of(new DateWriting(), new DateReading(), new TimeWriting(), new TimeReading()));
        ofFeatures.forEach(feature -> converters.addAll(feature.converters()));
        return new MongoCustomConversions(converters);
    }

    /** A day belongs to no time zone, so it is kept as it is written. */
    @WritingConverter
    static final class DateWriting implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    static final class DateReading implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String date) {
            return LocalDate.parse(date);
        }
    }

    /** The moment, to be found and ordered by; and the offset in which people said it. */
    @WritingConverter
    static final class TimeWriting implements Converter<OffsetDateTime, Document> {
        @Override
        public Document convert(OffsetDateTime time) {
            return new Document("at", Date.from(time.toInstant()))
                    .append("offset", time.getOffset().getId());
        }
    }

    @ReadingConverter
    static final class TimeReading implements Converter<Document, OffsetDateTime> {
        @Override
        public OffsetDateTime convert(Document stored) {
            return stored.getDate("at").toInstant().atOffset(ZoneOffset.of(stored.getString("offset")));
        }
    }
}
