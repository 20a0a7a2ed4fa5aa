package org.konbit.gateway.routing.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.routing.Instance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What an instance answers: its head is here, its body on its way. */
final class Answer {
    private static final Logger log = LoggerFactory.getLogger(Answer.class);

    /** Nearly every answer is shorter, so that one which breaks off is noticed before the caller has any of it. */
    private static final int AHEAD = 64 * 1024;

    private final HttpUriRequestBase request;
    private final ClassicHttpResponse response;
    private final HttpHeaders headers;
    private @Nullable InputStream body;

    Answer(HttpUriRequestBase request, ClassicHttpResponse response, Instance instance) throws IOException {
        this.request = request;
        // It was sent, and is not held until the caller has read the answer.
        request.setEntity(null);
        this.response = response;
        this.headers = Headers.outward(response, instance);
        this.body = response.getEntity() == null ? null : response.getEntity().getContent();
    }

    int status() {
        return response.getCode();
    }

    HttpHeaders headers() {
        return headers;
    }

    /** None for a HEAD and where there is nothing to say. */
    @Nullable
    InputStream body() {
        return body;
    }

    /** Events: each is to pass when it happens. */
    boolean isLive() {
        try {
            return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(headers.getContentType());
        } catch (InvalidMediaTypeException whateverItIs) {
            return false;
        }
    }

    /** How long to wait before asking again, 1 to 5 s, if it is answered that the same is being done; else null. */
    @Nullable
    Duration isBeingDone() {
        if (status() != HttpStatus.CONFLICT.value()) return null;
        var after = headers.getFirst(HttpHeaders.RETRY_AFTER);
        return after != null && after.matches("\\d{1,2}")
                ? Duration.ofSeconds(Math.clamp(Integer.parseInt(after), 1, 5))
                : null;
    }

    void readAhead() throws IOException {
        if (body == null || isLive()) return;
        var ahead = body.readNBytes(AHEAD);
        body = ahead.length < AHEAD
                ? new ByteArrayInputStream(ahead)
                : new SequenceInputStream(new ByteArrayInputStream(ahead), body);
    }

    /** Once its body has been read to the end. */
    void close() throws IOException {
        response.close();
    }

    /** Has whoever reads its body find it broken off. */
    void cut() {
        request.cancel();
    }

    /** Cuts the connection: to close it in good order would mean to read on to an end that may never come. */
    void abandon() {
        cut();
        try {
            response.close();
        } catch (IOException cutOff) {
            log.debug("The connection to a service was cut", cutOff);
        }
    }
}
