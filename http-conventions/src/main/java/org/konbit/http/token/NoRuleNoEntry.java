package org.konbit.http.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Denies every handler that has no {@code @PreAuthorize}, whoever calls. */
final class NoRuleNoEntry implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(NoRuleNoEntry.class);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !hasRule(method) && !isOfTheHouse(method)) {
            LOG.error("Denied, as it has no rule: {}", method);
            throw new AccessDeniedException("No rule");
        }
        return true;
    }

    private static boolean hasRule(HandlerMethod method) {
        return method.hasMethodAnnotation(PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PreAuthorize.class);
    }

    /** Error pages need no rule; the description of the API is for whoever comes by the gateway. */
    private static boolean isOfTheHouse(HandlerMethod method) {
        return ErrorController.class.isAssignableFrom(method.getBeanType())
                || method.getBeanType().getName().startsWith("org.springdoc.");
    }
}
