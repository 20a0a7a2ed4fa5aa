package org.konbit.http.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges {@link Prose}. */
public final class ProseValidator implements ConstraintValidator<Prose, CharSequence> {
    private int max;

    @Override
    public void initialize(Prose rule) {
        max = rule.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || TextRules.isProse(text, max);
    }
}
