package org.konbit.http;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The caller may not: 403. */
public final class Forbidden extends Refusal {
    public Forbidden(String detail) {
        super(HttpStatus.FORBIDDEN, "forbidden", detail, List.of());
    }

    public Forbidden() {
        this("This is not yours to do.");
    }
}
