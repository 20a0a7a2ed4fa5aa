package org.konbit.http.json;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.http.FieldError;
import org.konbit.http.Violations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One reading of a body. Jackson stops at the first fault, and some faults can't be handled on its way; so a faulty part
 * is noted, taken out of the tree, and the rest is read again, until nothing is left to say.
 */
final class Reading {
    private static final int MOST_FAULTS = 50;
    private static final int MOST_FAULTS_OF_LARGE = 5;
    private static final int LARGE_NODES = 5_000;

    private final List<FieldError> faults = new ArrayList<>();
    private final int most;
    private final @Nullable Object value;
    private boolean wrongShape;

    Reading(JsonMapper mapper, JsonNode tree, JavaType type) {
        var content = new ContentRules();
        content.check(tree);
        content.faults().stream().limit(MOST_FAULTS).forEach(fault -> {
            faults.add(fault);
            takeOut(tree, fault.pointer());
        });
        this.wrongShape = !faults.isEmpty();
        this.most = content.nodes() > LARGE_NODES ? MOST_FAULTS_OF_LARGE : MOST_FAULTS;
        this.value = tree.isNull() ? nothing() : readRepairing(mapper, tree, type);
    }

    List<FieldError> faults() {
        return faults;
    }

    boolean isOfWrongShape() {
        return wrongShape;
    }

    @Nullable
    Object value() {
        return value;
    }

    /** Adds what breaks rules in the parts that could be read. */
    void merge(Set<ConstraintViolation<Object>> violations) {
        for (var violation : violations) {
            var fault = Violations.inBody(violation);
            if (!isExplained(fault.pointer())) faults.add(fault);
        }
    }

    private @Nullable Object nothing() {
        note(new FieldError("", "must be given"), true);
        return null;
    }

    private @Nullable Object readRepairing(JsonMapper mapper, JsonNode tree, JavaType type) {
        var reader = mapper.readerFor(type);
        while (true) {
            try {
                return reader.readValue(mapper.treeAsTokens(tree));
            } catch (JacksonException e) {
                var pointer = pointerTo(e);
                if (isExplained(pointer) || faults.size() >= most) return null;
                note(new FieldError(pointer, Faults.describe(e)), !(e instanceof ValueInstantiationException));
                if (!takeOut(tree, pointer)) return null;
            }
        }
    }

    private void note(FieldError fault, boolean ofShape) {
        faults.add(fault);
        wrongShape |= ofShape;
    }

    /** Whether it is only the consequence of what was said already: of the same field, or of one within it. */
    private boolean isExplained(String pointer) {
        return faults.stream()
                .map(FieldError::pointer)
                .anyMatch(said -> said.equals(pointer) || said.startsWith(pointer + "/"));
    }

    private static String pointerTo(JacksonException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            var name = step.getPropertyName();
            if (name != null) pointer.append(Violations.step(name));
            else if (step.getIndex() >= 0) pointer.append(Violations.step(String.valueOf(step.getIndex())));
        }
        return pointer.toString();
    }

    private static boolean takeOut(JsonNode tree, String pointer) {
        if (pointer.isEmpty()) return false;
        var at = JsonPointer.compile(pointer);
        var last = at.last();
        return switch (tree.at(at.head())) {
            case ObjectNode object -> object.remove(last.getMatchingProperty()) != null;
            case ArrayNode array
            when last.getMatchingIndex() >= 0 && last.getMatchingIndex() < array.size() -> {
                array.setNull(last.getMatchingIndex());
                yield true;
            }
            case JsonNode other -> false;
        };
    }
}
