package org.konbit.campaigns.mongo;

import java.util.function.Function;
import org.springframework.data.convert.ConverterBuilder;

/** How a feature's own value looks in the database. */
public record StoredAs(ConverterBuilder.ConverterAware converters) {
    public static <V, S> StoredAs of(
            Class<V> value,
            Class<S> stored,
            Function<? super V, ? extends S> write,
            Function<? super S, ? extends V> read) {
        return new StoredAs(ConverterBuilder.writing(value, stored, write).andReading(read));
    }
}
