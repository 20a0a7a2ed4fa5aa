package org.konbit.collectives.storage;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** An id record of the domain, stored as the plain UUID that it holds. */
public record StoredId<T>(Class<T> type, Function<UUID, T> of, Function<T, UUID> value) implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(UUID.class, type), new ConvertiblePair(type, UUID.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (source == null) {
            return null;
        }
        return source instanceof UUID uuid ? of.apply(uuid) : value.apply(type.cast(source));
    }
}
