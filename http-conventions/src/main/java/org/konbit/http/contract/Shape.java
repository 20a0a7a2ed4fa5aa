package org.konbit.http.contract;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * What can be told of an operation by its handler's signature.
 *
 * @param behindGateway whether calls come by way of the gateway, and keys of POSTs are known
 */
record Shape(Operation operation, HandlerMethod handler, boolean behindGateway) {

    boolean hasBody() {
        return operation.getRequestBody() != null;
    }

    boolean hasPathVariable() {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()));
    }

    boolean answersWithBody() {
        return operation.getResponses() != null
                && operation.getResponses().values().stream()
                        .anyMatch(answer -> answer.getContent() != null
                                && !answer.getContent().isEmpty());
    }

    boolean takesKey() {
        return behindGateway && methods().contains(RequestMethod.POST);
    }

    boolean writes() {
        return methods().stream().anyMatch(method -> method != RequestMethod.GET);
    }

    boolean streams() {
        return Arrays.asList(mapping().produces()).contains("text/event-stream");
    }

    boolean readsCsv() {
        return Arrays.asList(mapping().consumes()).contains("text/csv");
    }

    boolean takes(Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    /** Who may call it, as its {@code @PreAuthorize} says; empty where there is none. */
    String rule() {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        var rule = own == null
                ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class)
                : own;
        return rule == null ? "" : rule.value();
    }

    private Set<RequestMethod> methods() {
        return Set.of(mapping().method());
    }

    private RequestMapping mapping() {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        if (mapping == null) throw new IllegalStateException("No endpoint: " + handler);
        return mapping;
    }
}
