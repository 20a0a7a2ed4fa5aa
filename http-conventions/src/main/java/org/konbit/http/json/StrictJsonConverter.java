package org.konbit.http.json;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/** Spring's JSON converter with {@link StrictJson} for what comes in. */
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {
    private final StrictJson json;

    StrictJsonConverter(StrictJson json) {
        super(json.mapper());
        this.json = json;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        return strictly(type.getType(), message);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        return strictly(type, message);
    }

    private Object strictly(Type type, HttpInputMessage message) throws IOException {
        return json.read(
                message.getBody().readAllBytes(), json.mapper().getTypeFactory().constructType(type));
    }
}
