package org.konbit.http.contract;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.konbit.http.FieldError;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.konbit.http.MalformedRequest;
import org.konbit.http.Problems;
import org.konbit.http.Refusal;
import org.konbit.http.problem.CommonProblems;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Which problems an operation may answer with, told by its shape and by what it {@link Refuses}. */
final class PossibleProblems {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String SCHEMA = "#/components/schemas/Problem";
    private static final Set<HttpStatus> COME_AGAIN = Set.of(CONFLICT, TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE);
    private static final Refusal UNKNOWN_FIELD = new MalformedRequest("/surprise", "is not a known field");
    private static final Refusal WRONG_PARAMETER =
            new MalformedRequest("limit", "must be a whole number from 1 to 200");
    private static final Refusal NOT_GIVEN = new InvalidRequest("/name", "must be given");

    private final Map<HttpStatus, Map<String, ProblemDetail>> problems = new TreeMap<>();

    private PossibleProblems() {}

    static void describe(Shape shape, ApiResponses responses) {
        var possible = new PossibleProblems();
        possible.byShape(shape);
        var handler = shape.handler();
        for (var container : List.of(handler.getBeanType(), handler.getMethod())) {
            for (var own : AnnotatedElementUtils.findMergedRepeatableAnnotations(container, Refuses.class)) {
                possible.byRule(own);
            }
        }
        possible.problems.forEach(
                (status, some) -> responses.addApiResponse(Integer.toString(status.value()), response(status, some)));
    }

    private void byShape(Shape shape) {
        add(BAD_REQUEST, "malformed-request", WRONG_PARAMETER.problem());
        if (shape.hasBody()) add(BAD_REQUEST, "unknown-field", UNKNOWN_FIELD.problem());
        add(UNAUTHORIZED);
        if (shape.rule().contains("Role")) add(FORBIDDEN);
        if (shape.hasPathVariable()) add(NOT_FOUND);
        if (shape.answersWithBody()) add(NOT_ACCEPTABLE);
        if (shape.writes()) {
            add(CONFLICT, "changed-meanwhile", "Someone changed it at the same moment: read it again.");
        }
        if (shape.takesKey()) {
            add(CONFLICT, "being-done", "The same request is being done; ask again in a moment.");
            add(UNPROCESSABLE_CONTENT, "idempotency-key-reused", "This Idempotency-Key was used with another body.");
        }
        if (shape.takes(IfMatch.class)) {
            add(PRECONDITION_FAILED, "precondition-failed", "It was changed meanwhile: read it again.");
        }
        if (shape.hasBody()) {
            add(CONTENT_TOO_LARGE);
            add(UNSUPPORTED_MEDIA_TYPE);
            add(UNPROCESSABLE_CONTENT, "invalid-request", NOT_GIVEN.problem());
        }
        if (shape.streams()) {
            add(TOO_MANY_REQUESTS, "too-many-streams", "You follow 16 streams already; close one of them first.");
        }
        add(TOO_MANY_REQUESTS, "too-many-calls", "Too many calls; Retry-After says when there may be another.");
        add(SERVICE_UNAVAILABLE);
        if (!shape.behindGateway()) return;
        add(SERVICE_UNAVAILABLE, "service-unavailable", "The service is not available now.");
        add(BAD_GATEWAY, "service-broke-off", "The service broke off; whether it did what was asked is not known.");
        add(GATEWAY_TIMEOUT, "service-slow", "The service did not answer in time.");
    }

    private void byRule(Refuses own) {
        for (var one : own.value()) {
            var colon = one.indexOf(':');
            if (colon < 0) throw new IllegalStateException("Not a type, a colon and a sentence: " + one);
            add(own.status(), one.substring(0, colon), one.substring(colon + 1).strip());
        }
    }

    private void add(HttpStatus status) {
        add(status, CommonProblems.slug(status), CommonProblems.sentence(status));
    }

    private void add(HttpStatus status, String slug, String detail) {
        add(status, slug, Problems.detail(status, slug, detail, List.of()));
    }

    private void add(HttpStatus status, String slug, ProblemDetail problem) {
        problems.computeIfAbsent(status, first -> new LinkedHashMap<>()).put(slug, problem);
    }

    private static ApiResponse response(HttpStatus status, Map<String, ProblemDetail> some) {
        var media = new MediaType().schema(new Schema<>().$ref(SCHEMA));
        some.forEach((slug, problem) -> media.addExamples(slug, new Example().value(asJson(problem))));
        var response = new ApiResponse()
                .description(status.getReasonPhrase() + ": " + String.join(", ", some.keySet()))
                .content(new Content().addMediaType(MEDIA_TYPE, media));
        if (COME_AGAIN.contains(status)) header(response, HttpHeaders.RETRY_AFTER);
        if (status == TOO_MANY_REQUESTS)
            List.of("RateLimit", "RateLimit-Policy").forEach(name -> header(response, name));
        if (status == UNAUTHORIZED) header(response, HttpHeaders.WWW_AUTHENTICATE);
        return response;
    }

    static void header(ApiResponse response, String name) {
        response.addHeaderObject(name, new Header().$ref("#/components/headers/" + name));
    }

    private static Map<String, Object> asJson(ProblemDetail problem) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", String.valueOf(problem.getType()));
        json.put("title", String.valueOf(problem.getTitle()));
        json.put("status", problem.getStatus());
        json.put("detail", String.valueOf(problem.getDetail()));
        if (problem.getProperties() != null) {
            json.put("errors", errors(problem.getProperties().get("errors")));
        }
        return json;
    }

    private static List<Map<String, String>> errors(@Nullable Object errors) {
        var json = new ArrayList<Map<String, String>>();
        if (!(errors instanceof List<?> some)) return json;
        for (var one : some) {
            var error = (FieldError) one;
            var written = new LinkedHashMap<String, String>();
            written.put("pointer", error.pointer());
            written.put("detail", error.detail());
            json.add(written);
        }
        return json;
    }
}
