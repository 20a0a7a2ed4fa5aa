package org.konbit.http.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name: 1–200 characters of any script, kept to the letter; no control or bidi-override characters; null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NameValidator.class)
public @interface Name {
    String message() default "must be 1 to 200 characters, none of them a control or direction-override character";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
