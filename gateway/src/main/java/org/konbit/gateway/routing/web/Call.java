package org.konbit.gateway.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.admission.Webhooks;
import org.springframework.http.HttpHeaders;

/** One call that is to be passed on: everything but the instance it goes to. */
final class Call {
    private static final URI SET_BELOW = URI.create("/");
    private static final Set<String> READS = Set.of("GET", "HEAD");
    /** From here on it is worth asking first whether the service wants the body. */
    private static final long LARGE = 64 * 1024;

    private final HttpServletRequest from;
    private final String service;
    private final String authorization;
    private final long length;
    private final @Nullable RequestBody body;

    Call(HttpServletRequest from, String service, String internalToken) throws IOException {
        this.from = from;
        this.service = service;
        this.authorization = "Bearer " + internalToken;
        this.length = from.getContentLengthLong();
        this.body = length > 0 || from.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                ? new RequestBody(from.getInputStream())
                : null;
    }

    String service() {
        return service;
    }

    /** Nothing of its body has been read, so that it can be sent elsewhere. */
    boolean isWhole() {
        return body == null || !body.isTouched();
    }

    /** Doing it twice does no harm. */
    boolean isRead() {
        return READS.contains(from.getMethod()) && body == null;
    }

    HttpUriRequestBase toSend(RequestConfig usual) {
        var request = new HttpUriRequestBase(from.getMethod().toUpperCase(Locale.ROOT), SET_BELOW);
        request.setPath(target());
        Headers.inward(from, request);
        request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        var isLarge = false;
        if (body != null) {
            isLarge = length < 0 || length > LARGE;
            request.setEntity(new InputStreamEntity(body, length, null));
        }
        request.setConfig(
                isLarge
                        ? RequestConfig.copy(usual)
                                .setExpectContinueEnabled(true)
                                .build()
                        : usual);
        return request;
    }

    private String target() {
        if (from.getRequestURI().startsWith(Routes.DESCRIPTION + "/")) return Routes.DESCRIPTION;
        var query = from.getQueryString();
        if (Webhooks.isWebhook(from.getRequestURI())) {
            query = Webhooks.withoutSecret(query);
        }
        return query == null ? from.getRequestURI() : from.getRequestURI() + "?" + query;
    }
}
