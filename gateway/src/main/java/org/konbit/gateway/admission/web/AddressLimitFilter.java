package org.konbit.gateway.admission.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.konbit.gateway.address.Networks;
import org.konbit.gateway.admission.Webhooks;
import org.konbit.gateway.limits.CallLimitSettings;
import org.konbit.gateway.limits.CallLimitSettings.Rate;
import org.konbit.gateway.limits.CallLimits;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before anything is verified: whoever tries out tokens is held up here. Providers of text messages report as much as
 * there is to report, all from one address; their secret is too long to be guessed.
 */
final class AddressLimitFilter extends OncePerRequestFilter {
    /** So many places together may call as often as they like; a site with more of them calls no more for it. */
    private static final int NETWORKS_OF_A_SITE = 10;

    private final CallLimits limits;
    private final CallLimitSettings settings;
    private final ProblemWriter problems;
    private final Rate ofSite;

    AddressLimitFilter(CallLimits limits, CallLimitSettings settings, ProblemWriter problems) {
        this.limits = limits;
        this.settings = settings;
        this.problems = problems;
        this.ofSite = new Rate(
                settings.address().most() * NETWORKS_OF_A_SITE,
                settings.address().within());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !settings.enforced()
                || !path.startsWith("/api/") && !path.startsWith("/oauth2/")
                || Webhooks.isWebhook(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRemoteAddr();
        var network = Networks.of(address);
        var site = Networks.siteOf(address);
        if (!goesOn("address", settings.address(), network, request, response)) return;
        if (!site.equals(network) && !goesOn("site", ofSite, site, request, response)) return;
        chain.doFilter(request, response);
    }

    private boolean goesOn(
            String limit, Rate rate, String whose, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return LimitedAnswer.goesOn(limits.take(limit, rate, whose), request, response, problems);
    }
}
