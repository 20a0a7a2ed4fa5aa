package org.konbit.http.json;

import jakarta.validation.Validator;
import java.util.Map;
import org.konbit.http.InvalidRequest;
import org.konbit.http.MalformedRequest;
import org.konbit.http.Violations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes as JSON merge patches (RFC 7396): what is left out stays, what is null is cleared. */
public final class MergePatch {
    private final StrictJson json;
    private final Validator validator;

    MergePatch(StrictJson json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @param now the request that would make the thing as it stands; changed, it is judged like any that is sent */
    public <T> T of(JsonNode patch, T now, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) throw new MalformedRequest("", "must be an object");
        var mapper = json.mapper();
        ObjectNode whole = mapper.valueToTree(now);
        var absent = changes.properties().stream()
                .filter(change -> change.getValue().isNull() && !whole.has(change.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        merge(whole, changes);
        // There already, if it is a field at all: which only reading tells.
        absent.forEach(whole::putNull);
        var request = type.cast(json.read(
                mapper.writeValueAsBytes(whole), mapper.getTypeFactory().constructType(type)));
        var broken = validator.validate(request);
        if (broken.isEmpty()) return request;
        throw new InvalidRequest(broken.stream().map(Violations::inBody).toList());
    }

    private static void merge(ObjectNode whole, ObjectNode changes) {
        for (var change : changes.properties()) {
            var field = change.getKey();
            switch (change.getValue()) {
                case ObjectNode within ->
                    merge(whole.get(field) instanceof ObjectNode part ? part : whole.putObject(field), within);
                case NullNode nothing -> whole.remove(field);
                case JsonNode other -> whole.set(field, other);
            }
        }
    }
}
