package org.konbit.gateway.admission.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.konbit.gateway.admission.Webhooks;
import org.konbit.gateway.limits.CallLimitSettings;
import org.konbit.gateway.limits.CallLimitSettings.Rate;
import org.konbit.gateway.limits.CallLimits;
import org.konbit.http.Caller;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Once it is known who calls; of providers of text messages it is not asked how often. */
final class CallerLimitFilter extends OncePerRequestFilter {
    private final CallLimits limits;
    private final CallLimitSettings settings;
    private final ProblemWriter problems;
    private final List<CostlyCalls> costly;

    CallerLimitFilter(CallLimits limits, CallLimitSettings settings, ProblemWriter problems) {
        this.limits = limits;
        this.settings = settings;
        this.problems = problems;
        this.costly = settings.costly().stream()
                .map(one -> new CostlyCalls(
                        one.name(),
                        one.paths().stream()
                                .map(PathPatternParser.defaultInstance::parse)
                                .toList(),
                        one.rate()))
                .toList();
    }

    private record CostlyCalls(String name, List<PathPattern> paths, Rate rate) {
        boolean has(HttpServletRequest request) {
            if (!HttpMethod.POST.matches(request.getMethod())) return false;
            var path = PathContainer.parsePath(request.getRequestURI());
            return paths.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !settings.enforced() || !path.startsWith("/api/") || Webhooks.isWebhook(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Caller caller)) {
            chain.doFilter(request, response);
            return;
        }
        var whose = caller.subject().toString();
        if (!goesOn("caller", settings.caller(), whose, request, response)) return;
        for (var some : costly) {
            if (some.has(request) && !goesOn(some.name(), some.rate(), whose, request, response)) return;
        }
        chain.doFilter(request, response);
    }

    private boolean goesOn(
            String limit, Rate rate, String whose, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return LimitedAnswer.goesOn(limits.take(limit, rate, whose), request, response, problems);
    }
}
