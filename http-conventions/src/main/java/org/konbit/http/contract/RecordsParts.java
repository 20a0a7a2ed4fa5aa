package org.konbit.http.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A part of a record is always there unless it is {@link Nullable}, and where that is written, it is as null: as the code says, so the description. */
final class RecordsParts implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        var schema = chain.next().resolve(type, context, chain);
        var raw = raw(type.getType());
        if (raw == null || !raw.isRecord() || schema == null) return schema;
        Schema<?> model = schema.get$ref() == null
                ? schema
                : context.getDefinedModels()
                        .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
        if (model == null || model.getProperties() == null) return schema;
        for (var part : raw.getRecordComponents()) {
            var property = model.getProperties().get(part.getName());
            if (property == null) continue;
            boolean nullable = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (nullable && isWrittenAsNull(part)) property.addType("null");
            if (!nullable || isWrittenAsNull(part)) model.addRequiredItem(part.getName());
        }
        return schema;
    }

    private static boolean isWrittenAsNull(RecordComponent part) {
        var written = part.getAccessor().getAnnotation(JsonInclude.class);
        return written != null && written.value() == JsonInclude.Include.ALWAYS;
    }

    private static @Nullable Class<?> raw(@Nullable Type type) {
        if (type == null) return null;
        JavaType java = Json.mapper().constructType(type);
        return java.getRawClass();
    }
}
