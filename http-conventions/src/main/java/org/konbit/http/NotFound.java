package org.konbit.http;

import java.util.List;
import org.springframework.http.HttpStatus;

/** There is none, or none that this caller may know of: 404; {@code what} begins the sentence, such as 'The action'. */
public final class NotFound extends Refusal {
    public NotFound(String what) {
        super(HttpStatus.NOT_FOUND, "not-found", what + " was not found.", List.of());
    }
}
