package org.konbit.http.contract;

import io.swagger.v3.oas.models.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who may call an operation, as an extension of its description: roles that a token needs, then {@link MayCall}. */
public final class Rights {
    static final String EXTENSION = "x-konbit-rights";
    private static final Pattern ROLE = Pattern.compile("'([A-Z]+)'");

    private Rights() {}

    /** The method's own, or else its class's; empty when neither says anything. */
    public static Collection<MayCall> of(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedRepeatableAnnotations(handler.getMethod(), MayCall.class);
        return own.isEmpty()
                ? AnnotatedElementUtils.findMergedRepeatableAnnotations(handler.getBeanType(), MayCall.class)
                : own;
    }

    static void describe(Operation operation, Shape shape) {
        var rules = of(shape.handler());
        if (rules.isEmpty()) return;
        var rights = new LinkedHashMap<String, Object>();
        var roles = ROLE.matcher(shape.rule())
                .results()
                .map((MatchResult role) -> role.group(1))
                .toList();
        if (!roles.isEmpty()) rights.put("roles", roles);
        var described = new ArrayList<Map<String, Object>>();
        rules.forEach(rule -> described.add(described(rule)));
        rights.put("rules", described);
        operation.addExtension(EXTENSION, rights);
    }

    private static Map<String, Object> described(MayCall rule) {
        var described = new LinkedHashMap<String, Object>();
        if (!rule.of().isEmpty()) described.put("of", rule.of());
        described.put("may", List.of(rule.value()));
        if (rule.isPrivate()) {
            described.put("private", true);
            if (rule.knownTo().length > 0) described.put("knownTo", List.of(rule.knownTo()));
        }
        return described;
    }
}
