package org.konbit.http.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text in several languages: a map from BCP 47 codes, at least one, each text by the rules of {@link Prose}; null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextsValidator.class)
public @interface Texts {
    String message() default "must have a text in at least one language";

    int max() default 5000;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
