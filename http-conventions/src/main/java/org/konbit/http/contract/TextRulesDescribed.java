package org.konbit.http.contract;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import org.konbit.http.text.Handle;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;
import org.konbit.http.text.TextRules;
import org.konbit.http.text.Texts;
import org.springdoc.core.customizers.PropertyCustomizer;

/** What {@link Handle}, {@link Name}, {@link Prose} and {@link Texts} ask for, as far as a schema can say it. */
final class TextRulesDescribed implements PropertyCustomizer {
    private static final String HAS_A_LETTER = "\\S";

    @Override
    public Schema<?> customize(Schema property, AnnotatedType type) {
        if (type.getCtxAnnotations() == null) return property;
        for (var annotation : type.getCtxAnnotations()) describe(property, annotation);
        return property;
    }

    private static void describe(Schema<?> property, Annotation annotation) {
        switch (annotation) {
            case Handle handle -> property.minLength(1).maxLength(64).pattern(TextRules.HANDLE_PATTERN);
            case Name name ->
                property.minLength(1).maxLength(TextRules.LONGEST_NAME).pattern(HAS_A_LETTER);
            case Prose prose -> property.minLength(1).maxLength(prose.max()).pattern(HAS_A_LETTER);
            case Texts texts -> property.minProperties(1);
            default -> {}
        }
    }
}
