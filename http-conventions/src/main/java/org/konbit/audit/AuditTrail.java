package org.konbit.audit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited.When;
import org.konbit.http.Caller;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Enters calls into the audit log, whatever came of them. What is answered before an endpoint is found is none. */
final class AuditTrail implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String UNDER_WAY = AuditTrail.class.getName();

    private final AuditLog log;
    private final Clock clock;

    private record UnderWay(Deed deed, @Nullable Long begun) {}

    AuditTrail(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Outside of all others, to see also what they refuse. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method))
            return true;
        var caller = caller();
        var audited = method.getMethodAnnotation(Audited.class);
        var when = audited != null
                ? audited.value()
                : CHANGING.contains(request.getMethod()) && !caller.isAnonymous() ? When.AFTER : When.NEVER;
        switch (when) {
            case BEFORE -> {
                var deed = deed(request, caller);
                request.setAttribute(UNDER_WAY, new UnderWay(deed, log.enterFirst(deed)));
            }
            case AFTER -> {
                log.takeRoom();
                request.setAttribute(UNDER_WAY, new UnderWay(deed(request, caller), null));
            }
            case NEVER -> {}
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (!(request.getAttribute(UNDER_WAY) instanceof UnderWay call)) return;
        request.removeAttribute(UNDER_WAY);
        log.enter(call.deed.ended(clock.instant(), status(response, fault), call.begun));
    }

    private static int status(HttpServletResponse response, @Nullable Exception fault) {
        if (fault == null) return response.getStatus();
        return fault instanceof AccessDeniedException
                ? HttpStatus.FORBIDDEN.value()
                : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    private static Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? caller
                : Caller.anonymous();
    }

    private Deed deed(HttpServletRequest request, Caller caller) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Deed(
                clock.instant(),
                caller.subject(),
                caller.roles().stream().map(Enum::name).toList(),
                request.getMethod() + " " + pattern,
                ids(request),
                caller.isAnonymous() ? "NOBODY" : caller.client().name(),
                null,
                null);
    }

    /** What is no UUID may be anything that somebody wrote into a path, a phone number too. */
    private static Map<String, UUID> ids(HttpServletRequest request) {
        var ids = new HashMap<String, UUID>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts) {
            parts.forEach((name, value) -> {
                var text = String.valueOf(value);
                if (UUID_FORM.matcher(text).matches()) ids.put(String.valueOf(name), UUID.fromString(text));
            });
        }
        return ids;
    }
}
