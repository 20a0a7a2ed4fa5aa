package org.konbit.http;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Of a wrong shape: 400 with every wrong field or parameter. */
public final class MalformedRequest extends Refusal {
    public MalformedRequest(List<FieldError> errors) {
        super(HttpStatus.BAD_REQUEST, "malformed-request", Problems.MALFORMED, errors);
    }

    public MalformedRequest(String pointer, String detail) {
        this(List.of(new FieldError(pointer, detail)));
    }
}
