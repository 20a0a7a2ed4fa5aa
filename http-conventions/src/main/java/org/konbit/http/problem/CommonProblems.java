package org.konbit.http.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The words of problems that any path may answer with. */
public final class CommonProblems {
    public static final String FORBIDDEN = "This is not yours to do.";
    public static final String UNAUTHENTICATED = "A valid token is needed.";
    static final String INTERNAL = "Something went wrong here; it is noted, and not your doing.";
    private static final String AWAY = "The database is away; try again in a moment.";

    private CommonProblems() {}

    static ResponseEntity<ProblemDetail> changedMeanwhile() {
        return Problems.problem(
                HttpStatus.CONFLICT, "changed-meanwhile", "Someone changed it at the same moment: read it again.");
    }

    public static ResponseEntity<ProblemDetail> away() {
        var answer = Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", AWAY);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(answer.getBody());
    }

    static String notAValue(@Nullable Class<?> type) {
        if (type == null) return "has the wrong form";
        if (type == UUID.class) return "must be a UUID";
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return "must be a number within range";
        return "has the wrong form";
    }

    public static String slug(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return switch (status.value()) {
            case 400 -> "malformed-request";
            case 401 -> "unauthenticated";
            case 413 -> RequestLimitsFilter.TOO_LARGE;
            case 500 -> "internal-error";
            case 503 -> "unavailable";
            default ->
                known == null ? "error" : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    public static String sentence(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "The request is not of the right shape.";
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> "There is nothing here.";
            case 405 -> "That method is not for this path; Allow says which are.";
            case 406 -> "There is no answer in a form that Accept allows.";
            case 413 -> "The body is too large.";
            case 415 -> "A body of this media type is not read here.";
            case 429 -> "That was too often; wait a little.";
            case 503 -> "Not now; try again in a moment.";
            default -> status.is5xxServerError() ? INTERNAL : "The request was refused.";
        };
    }
}
