package org.konbit.http;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Changed since the caller read it: 412. */
public final class PreconditionFailed extends Refusal {
    public PreconditionFailed(String detail) {
        super(HttpStatus.PRECONDITION_FAILED, "precondition-failed", detail, List.of());
    }
}
