package org.konbit.http.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says a fault of shape in words for the one who wrote the body, without a word about classes. */
final class Faults {
    private Faults() {}

    static String describe(JacksonException fault) {
        return switch (fault) {
            case ValueInstantiationException of
            when of.getCause() instanceof SensibleYears.OutOfYears out -> String.valueOf(out.getMessage());
            case UnrecognizedPropertyException unknown -> "is not a known field";
            case InvalidTypeIdException wrong -> "is of an unknown kind";
            case MismatchedInputException mismatch -> "must be " + expected(mismatch.getTargetType());
            case InputCoercionException wrong -> "is out of range";
            case JacksonException other ->
                other.getCause() instanceof InputCoercionException ? "is out of range" : "is not a valid value";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) return "of another type";
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        if (type == UUID.class) return "a UUID";
        if (CharSequence.class.isAssignableFrom(type)) return "a string";
        if (type == boolean.class || type == Boolean.class) return "true or false";
        if (type == float.class || type == double.class) return "a number";
        if (type == Float.class || type == Double.class || type == java.math.BigDecimal.class) return "a number";
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return "a whole number within range";
        if (type == Instant.class || type == OffsetDateTime.class || type == ZonedDateTime.class) {
            return "a time of RFC 3339 with its offset, such as 2026-05-01T09:00:00-04:00";
        }
        if (type == LocalDate.class) return "a date, such as 2026-05-01";
        if (type == LocalDateTime.class) return "a date and time, such as 2026-05-01T09:00:00";
        if (type == LocalTime.class) return "a time of day, such as 09:00";
        if (type == YearMonth.class) return "a month, such as 2026-05";
        if (type == Year.class) return "a year";
        if (type == Duration.class) return "a duration of ISO 8601, such as PT2H";
        if (ZoneId.class.isAssignableFrom(type)) return "a time zone, such as America/Port-au-Prince";
        if (type.isArray() || Collection.class.isAssignableFrom(type)) return "an array";
        return "an object, or a value of the right form";
    }
}
