package org.konbit.http.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handle or code: 1–64 of ASCII letters, digits, dot, underscore and hyphen; null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HandleValidator.class)
public @interface Handle {
    String message() default "must be 1 to 64 of the letters A to Z and a to z, digits, dot, underscore and hyphen";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
