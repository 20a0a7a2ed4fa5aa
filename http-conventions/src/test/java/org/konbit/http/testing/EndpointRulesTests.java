package org.konbit.http.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.konbit.http.contract.Rights;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Fails for every endpoint of a service that has no rule, or that doesn't say whom that lets in; a service extends it
 * beside its own Spring context.
 */
public abstract class EndpointRulesTests {
    @Autowired
    ApplicationContext context;

    @Test
    protected void every_endpoint_has_a_rule() {
        assertThat(endpointsWithoutRule()).isEmpty();
    }

    @Test
    protected void every_endpoint_says_who_may_call_it() {
        assertThat(endpointsThatDoNotSay()).isEmpty();
    }

    @Test
    protected void there_are_endpoints_to_check() {
        assertThat(endpoints()).isNotEmpty();
    }

    protected final List<String> endpointsWithoutRule() {
        return endpoints().stream()
                .filter(endpoint -> !hasRule(endpoint))
                .map(HandlerMethod::toString)
                .toList();
    }

    protected final List<String> endpointsThatDoNotSay() {
        return endpoints().stream()
                .filter(endpoint -> Rights.of(endpoint).isEmpty())
                .map(HandlerMethod::toString)
                .toList();
    }

    private List<HandlerMethod> endpoints() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .stream()
                .filter(endpoint -> !ErrorController.class.isAssignableFrom(endpoint.getBeanType()))
                .filter(endpoint -> !endpoint.getBeanType().getName().startsWith("org.springdoc."))
                .toList();
    }

    private static boolean hasRule(HandlerMethod endpoint) {
        return endpoint.hasMethodAnnotation(PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), PreAuthorize.class);
    }
}
