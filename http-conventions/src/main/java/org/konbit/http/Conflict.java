package org.konbit.http;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The state of things does not allow it: 409. */
public final class Conflict extends Refusal {
    public Conflict(String slug, String detail) {
        super(HttpStatus.CONFLICT, slug, detail, List.of());
    }
}
