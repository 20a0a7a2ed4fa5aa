package org.konbit.http.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.konbit.http.ImportPaths;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body over the limit, at once when its length is told, else where it goes over; and NUL in parameters. */
final class RequestLimitsFilter extends OncePerRequestFilter {
    static final String TOO_LARGE = "too-large";
    private final ImportPaths importPaths;
    private final ProblemWriter problems;

    RequestLimitsFilter(ImportPaths importPaths, ProblemWriter problems) {
        this.importPaths = importPaths;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            problems.write(
                    request, response, HttpStatus.BAD_REQUEST, "malformed-request", "No parameter may hold a NUL.");
            return;
        }
        long limit = importPaths.limitOf(request).toBytes();
        if (request.getContentLengthLong() > limit) {
            problems.write(
                    request, response, HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE, new BodyTooLarge(limit).sentence());
            return;
        }
        try {
            chain.doFilter(new Limited(request, limit), response);
        } catch (BodyTooLarge e) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE, e.sentence());
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;
        private @Nullable CountedStream stream;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) stream = new CountedStream(super.getInputStream(), limit);
            return stream;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
