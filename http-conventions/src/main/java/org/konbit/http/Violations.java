package org.konbit.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;

/** Where in a body a broken rule lies, as a JSON pointer. */
public final class Violations {
    private Violations() {}

    public static FieldError inBody(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.isInIterable()) {
                if (node.getIndex() != null) pointer.append(step(String.valueOf(node.getIndex())));
                else if (node.getKey() != null) pointer.append(step(String.valueOf(node.getKey())));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) pointer.append(step(node.getName()));
        }
        return new FieldError(pointer.toString(), violation.getMessage());
    }

    /** One step of an RFC 6901 pointer, escaped. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
