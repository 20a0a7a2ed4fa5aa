package org.konbit.http;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal thrown from below a controller: it becomes the problem that it carries. */
@SuppressWarnings("serial") // never serialized: it ends in the handler of the same request
public abstract sealed class Refusal extends RuntimeException
        permits InvalidRequest, MalformedRequest, NotFound, Forbidden, Conflict, PreconditionFailed {
    private final ProblemDetail problem;

    Refusal(HttpStatus status, String slug, String detail, List<FieldError> errors) {
        super(detail);
        this.problem = Problems.detail(status, slug, detail, errors);
    }

    public ProblemDetail problem() {
        return problem;
    }
}
