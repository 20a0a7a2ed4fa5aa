package org.konbit.http.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Running text of at most {@code max} characters, with line breaks and tabs but no other control characters; null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ProseValidator.class)
public @interface Prose {
    String message() default
            "must not be blank, nor longer than {max} characters, nor hold control or direction-override characters";

    int max() default 5000;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
