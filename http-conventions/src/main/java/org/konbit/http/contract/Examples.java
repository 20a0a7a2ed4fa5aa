package org.konbit.http.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts together an example of each request and answer, of what stands for its fields.
 *
 * <p>A value is found by the type's name and the field's ({@code PlaceBody.name}), else by the field's, or for the
 * whole by the operation ({@code PATCH /api/trees/{id}}). A field that need not be there is only in an example when a
 * value was given for it; null says that the schema's own first value will do.
 */
final class Examples {
    private static final String REF = "#/components/schemas/";
    private static final Object NONE = new Object();

    private final OpenAPI description;
    private final Map<String, @Nullable Object> values;

    Examples(OpenAPI description, Map<String, @Nullable Object> values) {
        this.description = description;
        this.values = values;
    }

    void add() {
        description
                .getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> add(method + " " + path, operation)));
    }

    private void add(String name, Operation operation) {
        if (operation.getParameters() != null) {
            for (var parameter : operation.getParameters()) {
                var value = value("", parameter.getName());
                if (value != NONE && value != null) parameter.setExample(value);
            }
        }
        if (operation.getRequestBody() != null) {
            add(name, operation.getRequestBody().getContent());
        }
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) add(name + " " + status, answer.getContent());
        });
    }

    private void add(String name, @Nullable Content content) {
        if (content == null) return;
        content.forEach((type, media) -> {
            if (media.getExample() == null && media.getExamples() == null) add(name + " " + type, name, media);
        });
    }

    private void add(String nameWithType, String name, MediaType media) {
        var given = values.containsKey(nameWithType) ? values.get(nameWithType) : values.get(name);
        var example = given == null ? made(media.getSchema(), "") : given;
        if (example != NONE) media.setExample(example);
    }

    /** @return {@link #NONE} when nothing can be put together */
    private @Nullable Object made(@Nullable Schema<?> schema, String type) {
        if (schema == null) return NONE;
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(REF.length());
            return made(description.getComponents().getSchemas().get(name), name);
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return String.valueOf(schema.getEnum().getFirst());
        }
        if (schema.getAllOf() != null && schema.getAllOf().size() == 1) {
            return made(schema.getAllOf().getFirst(), type);
        }
        var types = types(schema);
        if (types.contains("object") || schema.getProperties() != null) return object(schema, type);
        if (types.contains("array")) {
            var item = made(schema.getItems(), type);
            return item == NONE ? List.of() : List.of(item);
        }
        if (types.contains("boolean")) return true;
        if (types.contains("integer") || types.contains("number")) {
            return schema.getMinimum() == null ? 1 : schema.getMinimum();
        }
        return types.contains("string") ? text(schema) : NONE;
    }

    private Object object(Schema<?> schema, String type) {
        var example = new LinkedHashMap<String, @Nullable Object>();
        if (schema.getProperties() == null) return example;
        schema.getProperties().forEach((field, property) -> {
            boolean needed =
                    schema.getRequired() != null && schema.getRequired().contains(field);
            var given = value(type, field);
            if (!needed && (given == NONE || given == null)) return;
            var value = given == NONE || given == null ? made(property, type) : given;
            if (value != NONE) example.put(field, fitted(value, property));
        });
        return example;
    }

    /** One value stands for a field also where there is a list of them. */
    private static @Nullable Object fitted(@Nullable Object value, Schema<?> property) {
        return types(property).contains("array") && !(value instanceof List) ? asList(value) : value;
    }

    private static List<@Nullable Object> asList(@Nullable Object value) {
        var list = new ArrayList<@Nullable Object>();
        list.add(value);
        return list;
    }

    private static Object text(Schema<?> schema) {
        return switch (String.valueOf(schema.getFormat())) {
            case "uuid" -> "0198f3a0-7c1e-7d30-8a44-5b1f0e6c2d11";
            case "date-time" -> "2026-12-06T08:30:00-05:00";
            case "date" -> "2026-12-06";
            default -> "…";
        };
    }

    private @Nullable Object value(String type, String field) {
        if (field.isEmpty()) return NONE;
        var own = type + "." + field;
        if (values.containsKey(own)) return values.get(own);
        return values.containsKey(field) ? values.get(field) : NONE;
    }

    private static Set<String> types(Schema<?> schema) {
        if (schema.getTypes() != null) return schema.getTypes();
        return schema.getType() == null ? Set.of() : Set.of(schema.getType());
    }
}
