package org.konbit.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.module.SimpleModule;

/** A day in the year 9999 is a slip of the pen: days and times are of a few hundred years around ours. */
final class SensibleYears extends ValueDeserializerModifier {
    static final int FIRST = 1800;
    static final int LAST = 2199;

    private static final long serialVersionUID = 1;

    static SimpleModule module() {
        return new SimpleModule("sensible years").setDeserializerModifier(new SensibleYears());
    }

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier described, ValueDeserializer<?> deserializer) {
        var type = described.getBeanClass();
        return type == LocalDate.class || type == OffsetDateTime.class || type == Instant.class
                ? new Checked(deserializer)
                : deserializer;
    }

    /** Well-formed, and still no day of ours. */
    static final class OutOfYears extends DateTimeException {
        private static final long serialVersionUID = 1;

        OutOfYears() {
            super("must be from the year %d to %d".formatted(FIRST, LAST));
        }
    }

    private static final class Checked extends DelegatingDeserializer {
        Checked(ValueDeserializer<?> plain) {
            super(plain);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> other) {
            return new Checked(other);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            var value = super.deserialize(parser, context);
            var year = yearOf(value);
            if (year >= FIRST && year <= LAST) return value;
            throw ValueInstantiationException.from(
                    parser, "Year %d".formatted(year), context.constructType(handledType()), new OutOfYears());
        }

        private static int yearOf(Object value) {
            return switch (value) {
                case LocalDate date -> date.getYear();
                case OffsetDateTime time -> time.getYear();
                case Instant moment -> moment.atOffset(ZoneOffset.UTC).getYear();
                default -> FIRST;
            };
        }
    }
}
