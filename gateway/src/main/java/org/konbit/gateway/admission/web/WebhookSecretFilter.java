package org.konbit.gateway.admission.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.admission.CallerAuthentication;
import org.konbit.gateway.admission.Secret;
import org.konbit.gateway.admission.Webhooks;
import org.konbit.http.Caller;
import org.konbit.http.Client;
import org.konbit.http.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a provider of text messages in that knows the webhooks' secret, by header, query or basic authentication:
 * providers differ in what they can be told to send.
 */
final class WebhookSecretFilter extends OncePerRequestFilter {
    static final Caller PROVIDER =
            new Caller(new UUID(0, 1), "sms-provider", Set.of(Role.PROVIDER), false, Client.PROVIDER);

    private static final String BASIC = "Basic ";
    private final Secret secret;

    WebhookSecretFilter(Secret secret) {
        this.secret = secret;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Webhooks.isWebhook(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (offered(request).anyMatch(secret::matches)) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new CallerAuthentication(PROVIDER));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static Stream<String> offered(HttpServletRequest request) {
        return Stream.of(
                        Stream.ofNullable(request.getHeader(Webhooks.SECRET_HEADER)),
                        fromQuery(request.getQueryString()),
                        fromBasic(request.getHeader(HttpHeaders.AUTHORIZATION)))
                .flatMap(each -> each);
    }

    private static Stream<String> fromQuery(@Nullable String query) {
        if (query == null) {
            return Stream.empty();
        }
        return Arrays.stream(query.split("&", -1))
                .filter(Webhooks::isSecret)
                .flatMap(pair -> decoded(pair.substring(pair.indexOf('=') + 1)));
    }

    private static Stream<String> fromBasic(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Stream.empty();
        }
        try {
            var bytes = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            var pair = new String(bytes, StandardCharsets.UTF_8);
            return Stream.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException notBase64) {
            return Stream.empty();
        }
    }

    private static Stream<String> decoded(String value) {
        try {
            return Stream.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException badEscape) {
            return Stream.empty();
        }
    }
}
