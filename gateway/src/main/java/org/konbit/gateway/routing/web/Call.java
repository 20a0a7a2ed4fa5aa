package org.konbit.gateway.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.admission.Webhooks;
import org.springframework.http.HttpHeaders;

/** One call that is to be passed on: everything but the instance it goes to. */
final class Call implements AutoCloseable {
    private static final URI SET_BELOW = URI.create("/");
    /** Done twice, these have one effect; and so has whatever bears a key, as the services know it by that. */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE");

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final String KEY = "Idempotency-Key";
    /** From here on it is worth asking first whether the service wants the body. */
    private static final long LARGE = 64 * 1024;

    private final HttpServletRequest from;
    private final String service;
    private final Supplier<String> internalToken;
    private final HeldBodies heldBodies;
    private final @Nullable RequestBody body;
    private final int room;
    private final boolean isRepeatable;
    private byte @Nullable [] held;

    Call(
            HttpServletRequest from,
            String service,
            Supplier<String> internalToken,
            boolean bringsFile,
            HeldBodies heldBodies)
            throws IOException {
        this.from = from;
        this.service = service;
        this.internalToken = internalToken;
        this.heldBodies = heldBodies;
        this.body = from.getContentLengthLong() > 0 || from.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                ? new RequestBody(from.getInputStream())
                : null;
        var mayBeDoneTwice = !bringsFile && (IDEMPOTENT.contains(from.getMethod()) || from.getHeader(KEY) != null);
        this.room = mayBeDoneTwice && body != null && !READS.contains(from.getMethod())
                ? heldBodies.take(from.getContentLengthLong())
                : 0;
        this.isRepeatable = mayBeDoneTwice && (body == null || room > 0);
    }

    /** Reads the body of what may be sent again: not of a file, nor of a read, where nobody looks at it. */
    void hold() throws IOException {
        if (body != null && room > 0) held = body.readAllBytes();
    }

    /** Once it will not be sent again. */
    @Override
    public void close() {
        held = null;
        heldBodies.giveBack(room);
    }

    String service() {
        return service;
    }

    /** Nothing of its body is gone, so that it can be sent elsewhere. */
    boolean isWhole() {
        return held != null || body == null || !body.isTouched();
    }

    /** It is whole however often it is sent, and to do it twice does no harm. */
    boolean isRepeatable() {
        return isRepeatable;
    }

    /** When the last part of its body came from the caller; {@code began} if there is none to come. */
    long movedAt(long began) {
        return body == null ? began : body.movedAt();
    }

    /** With a token of now: the caller may have taken minutes to send the body, and a try before this one its time too. */
    HttpUriRequestBase toSend(RequestConfig usual) {
        var request = new HttpUriRequestBase(from.getMethod().toUpperCase(Locale.ROOT), SET_BELOW);
        request.setPath(target());
        Headers.inward(from, request);
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + internalToken.get());
        var isLarge = false;
        if (held != null) {
            request.setEntity(new ByteArrayEntity(held, null));
        } else if (body != null) {
            var length = from.getContentLengthLong();
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
