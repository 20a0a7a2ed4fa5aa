package org.konbit.http.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fails every test in which a service answers what its kept description doesn't say: a status, a problem, a header. */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class DocumentedAnswers extends OncePerRequestFilter {
    private static final List<String> HEADERS = List.of("ETag", "Location", "Retry-After");

    private final ApplicationContext service;
    private volatile @Nullable JsonNode described;

    DocumentedAnswers(ApplicationContext service) {
        this.service = service;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().endsWith("/stream");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null) check(request.getMethod() + " " + pattern, operation(request, pattern.toString()), held);
        held.copyBodyToResponse();
    }

    private void check(String name, JsonNode operation, ContentCachingResponseWrapper response) {
        if (operation.isMissingNode()) return;
        var status = Integer.toString(response.getStatus());
        var answer = resolved(operation.get("responses").path(status));
        if (answer.isMissingNode()) throw new AssertionError(name + " answered " + status + ", which is not described");
        for (var header : HEADERS) {
            if (response.getHeader(header) != null && !answer.path("headers").has(header)) {
                throw new AssertionError(
                        "%s answered %s with %s, which is not described".formatted(name, status, header));
            }
        }
        if (MediaType.APPLICATION_PROBLEM_JSON_VALUE.equals(response.getContentType())) {
            var type = JsonMapper.shared()
                    .readTree(response.getContentAsByteArray())
                    .path("type");
            var types = answer.at("/content/application~1problem+json/examples")
                    .valueStream()
                    .map(example -> example.at("/value/type"))
                    .toList();
            if (!types.contains(type)) {
                throw new AssertionError("%s answered %s %s; described are %s".formatted(name, status, type, types));
            }
        }
    }

    private JsonNode operation(HttpServletRequest request, String pattern) {
        return described().get("paths").path(pattern).path(request.getMethod().toLowerCase(Locale.ROOT));
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? described().at(part.get("$ref").asString().substring(1)) : part;
    }

    private JsonNode described() {
        var known = described;
        if (known == null) {
            known = OpenApi.kept(service);
            described = known;
        }
        return known;
    }
}
