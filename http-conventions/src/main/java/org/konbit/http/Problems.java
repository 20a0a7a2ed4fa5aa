package org.konbit.http;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** RFC 9457 answers; a problem's type is {@code urn:konbit:problem:} and its slug. */
public final class Problems {
    static final String INVALID = "Some values are not allowed; see errors.";
    static final String MALFORMED = "The request is not of the right shape; see errors.";
    private static final String TYPE = "urn:konbit:problem:";

    private Problems() {}

    public static ResponseEntity<ProblemDetail> problem(HttpStatus status, String slug, String detail) {
        return answer(detail(status, slug, detail, List.of()));
    }

    public static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String slug, String detail, List<FieldError> errors) {
        return answer(detail(status, slug, detail, errors));
    }

    /** 422, with every broken field. */
    public static ResponseEntity<ProblemDetail> invalid(List<FieldError> errors) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request", INVALID, errors);
    }

    /** 422, with one broken field. */
    public static ResponseEntity<ProblemDetail> invalid(String pointer, String detail) {
        return invalid(List.of(new FieldError(pointer, detail)));
    }

    public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The body alone, for those who write the answer themselves. */
    public static ProblemDetail detail(HttpStatusCode status, String slug, String detail, List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + slug));
        if (!errors.isEmpty()) problem.setProperty("errors", List.copyOf(errors));
        return problem;
    }
}
