package org.konbit.campaigns;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.pledge.PledgeId;
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
    static MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(
                new CampaignIdWriting(),
                new CampaignIdReading(),
                new ActionIdWriting(),
                new ActionIdReading(),
                new PledgeIdWriting(),
                new PledgeIdReading(),
                new DateWriting(),
                new DateReading(),
                new TimeWriting(),
                new TimeReading()));
    }

    @WritingConverter
    static final class CampaignIdWriting implements Converter<CampaignId, UUID> {
        @Override
        public UUID convert(CampaignId id) {
            return id.value();
        }
    }

    @ReadingConverter
    static final class CampaignIdReading implements Converter<UUID, CampaignId> {
        @Override
        public CampaignId convert(UUID id) {
            return new CampaignId(id);
        }
    }

    @WritingConverter
    static final class ActionIdWriting implements Converter<ActionId, UUID> {
        @Override
        public UUID convert(ActionId id) {
            return id.value();
        }
    }

    @ReadingConverter
    static final class ActionIdReading implements Converter<UUID, ActionId> {
        @Override
        public ActionId convert(UUID id) {
            return new ActionId(id);
        }
    }

    @WritingConverter
    static final class PledgeIdWriting implements Converter<PledgeId, String> {
        @Override
        public String convert(PledgeId id) {
            return id.toString();
        }
    }

    @ReadingConverter
    static final class PledgeIdReading implements Converter<String, PledgeId> {
        @Override
        public PledgeId convert(String id) {
            return PledgeId.valueOf(id);
        }
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
