package org.konbit.http.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges {@link Texts}, naming the languages whose text is wrong. */
public final class TextsValidator implements ConstraintValidator<Texts, Map<String, String>> {
    private int max;

    @Override
    public void initialize(Texts rule) {
        max = rule.max();
    }

    @Override
    public boolean isValid(@Nullable Map<String, String> texts, ConstraintValidatorContext context) {
        if (texts == null) return true;
        if (texts.isEmpty()) return false;
        context.disableDefaultConstraintViolation();
        boolean valid = true;
        for (var text : texts.entrySet()) {
            if (!TextRules.isLanguage(text.getKey())) {
                valid = refuse(context, text.getKey(), "is not a language code of BCP 47, such as ht");
            } else if (isWrong(text.getValue())) {
                valid = refuse(
                        context,
                        text.getKey(),
                        "must not be blank, nor longer than {max} characters, nor hold control or direction-override characters");
            }
        }
        return valid;
    }

    private boolean isWrong(@Nullable String text) {
        return text == null || !TextRules.isProse(text, max);
    }

    private static boolean refuse(ConstraintValidatorContext context, String language, String detail) {
        context.buildConstraintViolationWithTemplate(detail)
                .addContainerElementNode("<map value>", Map.class, 1)
                .inIterable()
                .atKey(language)
                .addConstraintViolation();
        return false;
    }
}
