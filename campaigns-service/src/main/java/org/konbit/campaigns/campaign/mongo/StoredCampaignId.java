package org.konbit.campaigns.campaign.mongo;

import java.util.UUID;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.mongo.StoredAs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** How ids look in the database. */
@Configuration(proxyBeanMethods = false)
class StoredCampaignId {
    @Bean
    static StoredAs campaignIdStoredAs() {
        return StoredAs.of(new Writing(), new Reading());
    }

    @WritingConverter
    private static final class Writing implements Converter<CampaignId, UUID> {
        @Override
        public UUID convert(CampaignId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static final class Reading implements Converter<UUID, CampaignId> {
        @Override
        public CampaignId convert(UUID id) {
            return new CampaignId(id);
        }
    }
}
