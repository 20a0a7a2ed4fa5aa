package org.konbit.gateway.routing.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.limits.Pace;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's answer on its way to the caller, byte for byte as it comes; events without waiting for more. */
final class Passage implements ServerResponse {
    private static final int BUFFER = 16 * 1024;

    private final Answer answer;
    private final Runnable afterwards;
    private final Pace pace;
    private volatile boolean ended;
    private volatile boolean over;

    Passage(Answer answer, Pace pace, Runnable afterwards) {
        this.answer = answer;
        this.pace = pace;
        this.afterwards = afterwards;
    }

    /** Lets no more of it pass; the caller's answer ends in good order. */
    void end() {
        ended = true;
        answer.cut();
    }

    boolean isOver() {
        return over;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.status());
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
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
            to.setStatus(answer.status());
            headers().forEach((name, values) -> values.forEach(value -> to.addHeader(name, value)));
            var body = answer.body();
            if (body != null) {
                copy(body, to);
            }
            whole = true;
        } finally {
            over = true;
            afterwards.run();
            if (whole) {
                answer.close();
            } else {
                answer.abandon();
            }
        }
        return null;
    }

    private void copy(InputStream content, HttpServletResponse to) throws IOException {
        var live = answer.isLive();
        if (live) {
            to.flushBuffer();
        }
        var buffer = new byte[BUFFER];
        while (true) {
            int read;
            try {
                read = content.read(buffer);
            } catch (IOException cutOff) {
                if (!ended) throw new BrokenOff(cutOff);
                answer.abandon();
                return;
            }
            if (read < 0) {
                return;
            }
            if (!written(buffer, read, live, to)) {
                answer.abandon();
                return;
            }
            if (pace.isTooSlow()) throw new BrokenOff(new SocketTimeoutException("The caller reads too slowly"));
        }
    }

    /** Not so when the caller is gone, which is the caller's good right and no fault. */
    private boolean written(byte[] buffer, int length, boolean live, HttpServletResponse to) {
        pace.waits();
        try {
            to.getOutputStream().write(buffer, 0, length);
            if (live) {
                to.flushBuffer();
            }
            pace.moved(length);
            return true;
        } catch (IOException callerGone) {
            return false;
        }
    }
}
