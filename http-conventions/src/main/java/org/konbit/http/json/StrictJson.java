package org.konbit.http.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import org.konbit.http.InvalidRequest;
import org.konbit.http.MalformedRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON as HTTP clients may write it: nothing unknown, nothing guessed, and all that is wrong said at once. */
public final class StrictJson {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_FIELD_NAME = 500;

    private static final JsonMapper TREES = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_FIELD_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonMapper mapper;
    private final Validator validator;

    /** @param base the application's mapper, for its modules and mix-ins; it is not changed */
    public StrictJson(JsonMapper base, Validator validator) {
        this.mapper = forHttp(base);
        this.validator = validator;
    }

    /** For what goes out too: times in RFC 3339, what is null left out. */
    public JsonMapper mapper() {
        return mapper;
    }

    Object read(byte[] body, JavaType type) {
        var reading = new Reading(mapper, tree(body), type);
        var value = reading.value();
        if (value != null && !reading.faults().isEmpty()) reading.merge(validator.validate(value));
        if (!reading.faults().isEmpty()) {
            throw reading.isOfWrongShape()
                    ? new MalformedRequest(reading.faults())
                    : new InvalidRequest(reading.faults());
        }
        if (value == null) throw new MalformedRequest("", "must be given");
        return value;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return TREES.readTree(body);
        } catch (StreamConstraintsException e) {
            throw new MalformedRequest("", "is nested too deeply, or has too long a number or name");
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new MalformedRequest(
                    "",
                    at == null || at.getLineNr() < 1
                            ? "is not JSON"
                            : "is not JSON at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        }
    }

    private static JsonMapper forHttp(JsonMapper base) {
        return base.rebuild()
                .addModule(SensibleYears.module())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Enum,
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.DateTime,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                // Amounts are decimal strings, so that no reader rounds them.
                .withCoercionConfig(
                        BigDecimal.class,
                        config -> config.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }
}
