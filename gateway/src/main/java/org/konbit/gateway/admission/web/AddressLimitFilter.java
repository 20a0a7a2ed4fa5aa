package org.konbit.gateway.admission.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.konbit.gateway.address.Networks;
import org.konbit.gateway.admission.Webhooks;
import org.konbit.gateway.limits.CallLimitSettings;
import org.konbit.gateway.limits.CallLimits;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before anything is verified: whoever tries out tokens is held up here. Providers of text messages report as much as
 * there is to report, all from one address; their secret is too long to be guessed.
 */
final class AddressLimitFilter extends OncePerRequestFilter {
    private final CallLimits limits;
    private final CallLimitSettings settings;
    private final ProblemWriter problems;

    AddressLimitFilter(CallLimits limits, CallLimitSettings settings, ProblemWriter problems) {
        this.limits = limits;
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !settings.enforced() || !path.startsWith("/api/") || Webhooks.isWebhook(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var verdict = limits.take("address", settings.address(), Networks.of(request.getRemoteAddr()));
        if (LimitedAnswer.goesOn(verdict, request, response, problems)) chain.doFilter(request, response);
    }
}
