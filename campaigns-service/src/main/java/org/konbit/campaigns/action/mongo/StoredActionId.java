package org.konbit.campaigns.action.mongo;

import java.util.UUID;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.mongo.StoredAs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** How ids look in the database. */
@Configuration(proxyBeanMethods = false)
class StoredActionId {
    @Bean
    static StoredAs actionIdStoredAs() {
        return StoredAs.of(new Writing(), new Reading());
    }

    @WritingConverter
    private static final class Writing implements Converter<ActionId, UUID> {
        @Override
        public UUID convert(ActionId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static final class Reading implements Converter<UUID, ActionId> {
        @Override
        public ActionId convert(UUID id) {
            return new ActionId(id);
        }
    }
}
