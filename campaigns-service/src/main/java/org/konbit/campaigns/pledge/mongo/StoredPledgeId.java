package org.konbit.campaigns.pledge.mongo;

import org.konbit.campaigns.mongo.StoredAs;
import org.konbit.campaigns.pledge.PledgeId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** How ids look in the database. */
@Configuration(proxyBeanMethods = false)
class StoredPledgeId {
    @Bean
    static StoredAs pledgeIdStoredAs() {
        return StoredAs.of(new Writing(), new Reading());
    }

    @WritingConverter
    private static final class Writing implements Converter<PledgeId, String> {
        @Override
        public String convert(PledgeId id) {
            return id.toString();
        }
    }

    @ReadingConverter
    private static final class Reading implements Converter<String, PledgeId> {
        @Override
        public PledgeId convert(String id) {
            return PledgeId.valueOf(id);
        }
    }
}
