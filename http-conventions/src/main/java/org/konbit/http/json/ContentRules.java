package org.konbit.http.json;

import java.util.ArrayList;
import java.util.List;
import org.konbit.http.FieldError;
import org.konbit.http.Violations;
import tools.jackson.databind.JsonNode;

/** What no text or number of a body may be, whatever field it is for. */
final class ContentRules {
    private static final int MOST_DIGITS = 100;
    private static final int MOST_SCALE = 400;
    private final List<FieldError> faults = new ArrayList<>();
    private int nodes;

    void check(JsonNode tree) {
        check(tree, "");
    }

    List<FieldError> faults() {
        return faults;
    }

    int nodes() {
        return nodes;
    }

    private void check(JsonNode node, String pointer) {
        nodes++;
        switch (node.getNodeType()) {
            case OBJECT -> {
                for (var field : node.properties()) {
                    var at = pointer + Violations.step(field.getKey());
                    if (isBroken(field.getKey())) faults.add(new FieldError(pointer, "has a broken field name"));
                    else check(field.getValue(), at);
                }
            }
            case ARRAY -> {
                for (int i = 0; i < node.size(); i++) check(node.get(i), pointer + Violations.step(String.valueOf(i)));
            }
            case STRING -> {
                if (isBroken(node.stringValue())) {
                    faults.add(new FieldError(pointer, "holds a NUL or half a surrogate pair"));
                }
            }
            case NUMBER -> {
                if (isHuge(node)) faults.add(new FieldError(pointer, "is out of range"));
            }
            case BINARY, BOOLEAN, MISSING, NULL, POJO -> {}
        }
    }

    private static boolean isHuge(JsonNode number) {
        if (!number.isFloatingPointNumber()) {
            return number.bigIntegerValue().bitLength() > MOST_DIGITS * 4;
        }
        var decimal = number.decimalValue();
        return Math.abs((long) decimal.scale()) > MOST_SCALE || Double.isInfinite(decimal.doubleValue());
    }

    private static boolean isBroken(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    }
}
