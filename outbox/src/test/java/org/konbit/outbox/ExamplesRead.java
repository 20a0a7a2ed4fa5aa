package org.konbit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.konbit.outbox.testing.Contracts;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Each type of event that a running service handles is one that its topic carries, and its example shows all that is
 * read of it: what may be absent is in the example, or a variant, of some type that is read by the same record.
 */
public final class ExamplesRead {
    private ExamplesRead() {}

    /** A test for each type. */
    public static Stream<DynamicTest> by(ApplicationContext service) {
        var readers = service.getBeansOfType(Consumer.class).values().stream()
                .filter(TopicReader.class::isInstance)
                .map(TopicReader.class::cast)
                .toList();
        assertThat(readers).as("readers of topics").isNotEmpty();
        return by(service.getEnvironment().getRequiredProperty("spring.application.name"), readers);
    }

    static Stream<DynamicTest> by(String service, List<TopicReader> readers) {
        return readers.stream()
                .flatMap(reader -> reader.reads().entrySet().stream()
                        .map(read -> DynamicTest.dynamicTest(
                                read.getKey() + " of " + reader.topic(),
                                () -> assertIsRead(service, reader.topic(), read.getKey(), read.getValue(), readers))));
    }

    private static void assertIsRead(
            String service, String topic, String type, Class<?> data, List<TopicReader> readers) {
        Contracts.assertReads(service, topic, type);
        assertThat(Contracts.example(type, data)).isNotNull();
        var here = new Look();
        here.at(data, Contracts.example(type), "");
        assertThat(here.absent)
                .as("fields that must be in the example of %s", type)
                .isEmpty();
        var anywhere = new Look();
        for (var reader : readers)
            reader.reads().forEach((other, its) -> {
                if (!its.equals(data)) return;
                anywhere.at(its, Contracts.example(other), "");
                Contracts.variants(other).forEach(variant -> anywhere.at(its, variant, ""));
            });
        here.absentPerhaps.removeAll(anywhere.present);
        assertThat(here.absentPerhaps)
                .as("fields that are in the example of no type that %s reads", data.getSimpleName())
                .isEmpty();
    }

    /** Which of a record's fields some JSON shows, by their paths. */
    private static final class Look {
        private final Set<String> present = new TreeSet<>();
        private final Set<String> absent = new TreeSet<>();
        private final Set<String> absentPerhaps = new TreeSet<>();

        void at(Class<?> data, JsonNode shown, String path) {
            for (var field : data.getRecordComponents()) {
                var its = path + field.getName();
                var value = shown.path(field.getName());
                if (value.isMissingNode() || value.isNull()) {
                    (mayBeAbsent(field) ? absentPerhaps : absent).add(its);
                } else {
                    present.add(its);
                    within(field.getGenericType(), value, its);
                }
            }
        }

        private void within(Type type, JsonNode value, String path) {
            if (type instanceof Class<?> data && data.isRecord() && value.isObject()) {
                at(data, value, path + ".");
            } else if (type instanceof ParameterizedType many
                    && many.getRawType() instanceof Class<?> raw
                    && Collection.class.isAssignableFrom(raw)) {
                if (value.isEmpty()) absent.add(path + "[]");
                value.forEach(each -> within(many.getActualTypeArguments()[0], each, path));
            }
        }

        private static boolean mayBeAbsent(RecordComponent field) {
            return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }
}
