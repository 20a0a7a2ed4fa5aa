package org.konbit.http;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Well-formed, but breaks rules for its values: 422 with every broken field. */
public final class InvalidRequest extends Refusal {
    public InvalidRequest(List<FieldError> errors) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request", Problems.INVALID, errors);
    }

    public InvalidRequest(String pointer, String detail) {
        this(List.of(new FieldError(pointer, detail)));
    }
}
