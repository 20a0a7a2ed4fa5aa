package org.konbit.http.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges {@link Handle}. */
public final class HandleValidator implements ConstraintValidator<Handle, CharSequence> {
    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || TextRules.isHandle(text);
    }
}
