package org.konbit.gateway.routing.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.routing.Instance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's answer on its way to the caller, byte for byte as it comes; events without waiting for more. */
final class Passage implements ServerResponse {
    private static final Logger log = LoggerFactory.getLogger(Passage.class);
    private static final int BUFFER = 16 * 1024;

    private final HttpUriRequestBase request;
    private final ClassicHttpResponse answer;
    private final HttpHeaders headers;
    private final Runnable afterwards;

    Passage(HttpUriRequestBase request, ClassicHttpResponse answer, Instance instance, Runnable afterwards) {
        this.request = request;
        this.answer = answer;
        this.headers = Headers.outward(answer, instance);
        this.afterwards = afterwards;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest from, HttpServletResponse to, Context context)
            throws IOException {
        var whole = false;
        try {
            to.setStatus(answer.getCode());
            headers.forEach((name, values) -> values.forEach(value -> to.addHeader(name, value)));
            var entity = answer.getEntity();
            if (entity != null) {
                copy(entity.getContent(), to);
            }
            whole = true;
        } finally {
            afterwards.run();
            if (whole) {
                answer.close();
            } else {
                abandon();
            }
        }
        return null;
    }

    private void copy(InputStream content, HttpServletResponse to) throws IOException {
        var live = MediaType.TEXT_EVENT_STREAM.isCompatibleWith(headers.getContentType());
        if (live) {
            to.flushBuffer();
        }
        var buffer = new byte[BUFFER];
        while (true) {
            int read;
            try {
                read = content.read(buffer);
            } catch (IOException cutOff) {
                throw new BrokenOff(cutOff);
            }
            if (read < 0) {
                return;
            }
            if (!written(buffer, read, live, to)) {
                abandon();
                return;
            }
        }
    }

    /** Not so when the caller is gone, which is the caller's good right and no fault. */
    private static boolean written(byte[] buffer, int length, boolean live, HttpServletResponse to) {
        try {
            to.getOutputStream().write(buffer, 0, length);
            if (live) {
                to.flushBuffer();
            }
            return true;
        } catch (IOException callerGone) {
            return false;
        }
    }

    /** Cuts the connection: to close it in good order would mean to read on to an end that may never come. */
    private void abandon() {
        request.cancel();
        try {
            answer.close();
        } catch (IOException cutOff) {
            log.debug("The connection to a service was cut", cutOff);
        }
    }
}
