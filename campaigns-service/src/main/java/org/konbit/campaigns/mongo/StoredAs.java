package org.konbit.campaigns.mongo;

import java.util.List;
import org.springframework.core.convert.converter.Converter;

/** How a feature's own values look in the database. */
public record StoredAs(List<Converter<?, ?>> converters) {
    public static StoredAs of(Converter<?, ?>... converters) {
        return new StoredAs(List.of(converters));
    }
}
