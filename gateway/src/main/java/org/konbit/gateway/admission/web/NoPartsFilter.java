package org.konbit.gateway.admission.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.konbit.http.problem.CommonProblems;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** No call takes a body in parts, so none is read. */
final class NoPartsFilter extends OncePerRequestFilter {
    private static final String IN_PARTS = "multipart/";

    private final ProblemWriter problems;

    NoPartsFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(IN_PARTS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refused = HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        problems.write(request, response, refused, CommonProblems.slug(refused), CommonProblems.sentence(refused));
    }
}
