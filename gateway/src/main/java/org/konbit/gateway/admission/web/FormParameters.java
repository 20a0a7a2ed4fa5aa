package org.konbit.gateway.admission.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the forms that programs ask for tokens with, and the page of agreeing sends. Nothing else here reads forms: they
 * belong to the services, and the server is told so.
 */
final class FormParameters extends OncePerRequestFilter {
    private static final int LONGEST = 16 * 1024;

    private final ProblemWriter problems;

    FormParameters(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isForm(request)) {
            chain.doFilter(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large", "The form is too long.");
            return;
        }
        Map<String, String[]> parameters;
        try {
            parameters = merged(request.getParameterMap(), new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException badEscape) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "malformed-request", "The form cannot be read.");
            return;
        }
        chain.doFilter(new WithParameters(request, parameters), response);
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.regionMatches(
                        true,
                        0,
                        MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                        0,
                        MediaType.APPLICATION_FORM_URLENCODED_VALUE.length());
    }

    private static Map<String, String[]> merged(Map<String, String[]> fromQuery, String form) {
        var all = new LinkedHashMap<String, List<String>>();
        fromQuery.forEach((name, values) -> all.put(name, new ArrayList<>(List.of(values))));
        for (var pair : form.split("&", -1)) {
            if (pair.isEmpty()) continue;
            var equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            all.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
        var merged = new LinkedHashMap<String, String[]>();
        all.forEach((name, values) -> merged.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(merged);
    }

    private static String decoded(String escaped) {
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    }

    private static final class WithParameters extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters;

        WithParameters(HttpServletRequest request, Map<String, String[]> parameters) {
            super(request);
            this.parameters = parameters;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = parameters.get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }
    }
}
