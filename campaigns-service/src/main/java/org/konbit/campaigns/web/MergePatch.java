package org.konbit.campaigns.web;

import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.konbit.http.InvalidRequest;
import org.konbit.http.MalformedRequest;
import org.konbit.http.Violations;
import org.konbit.http.json.StrictJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.SmartHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes as JSON merge patches (RFC 7396): what is left out stays, what is null is cleared. */
@Component
public class MergePatch {
    private final StrictJson json;
    private final Validator validator;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

    MergePatch(StrictJson json, Validator validator, ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        this.json = json;
        this.validator = validator;
        this.adapter = adapter;
    }

    /** @param now the request that would make the thing as it stands; changed, it is judged like any that is sent */
    public <T> T of(JsonNode patch, T now, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) throw new MalformedRequest("", "must be an object");
        ObjectNode whole = json.mapper().valueToTree(now);
        merge(whole, changes);
        var request = read(json.mapper().writeValueAsBytes(whole), type);
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

    /** By the converter that reads bodies, so that a change is held to the same rules. */
    private <T> T read(byte[] body, Class<T> type) {
        var resolvable = ResolvableType.forClass(type);
        var converter = adapter.getObject().getMessageConverters().stream()
                .filter(SmartHttpMessageConverter.class::isInstance)
                .map(SmartHttpMessageConverter.class::cast)
                .filter(one -> one.canRead(resolvable, MediaType.APPLICATION_JSON))
                .findFirst()
                .orElseThrow();
        try {
            return type.cast(converter.read(resolvable, new Body(body), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Body(byte[] bytes) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }
}
