package org.konbit.gateway.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Hands a broken answer to the container, which cuts the caller's connection; any other resolver would end it in
 * good order, and half an answer would look like a whole one.
 */
@Component
class CutOffWhatBrokeOff implements HandlerExceptionResolver, Ordered {
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (exception instanceof BrokenOff brokenOff && response.isCommitted()) {
            throw new UncheckedIOException(brokenOff);
        }
        return null;
    }
}
