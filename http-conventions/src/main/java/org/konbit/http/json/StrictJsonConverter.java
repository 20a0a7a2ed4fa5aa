package org.konbit.http.json;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;

/** Spring's JSON converter with {@link StrictJson} for what comes in, and a length for what goes out. */
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

    /** With its length an answer goes out at once; without, its end follows alone, for which the gateway has to wait again. */
    @Override
    protected void writeInternal(
            Object value, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        var body = new FastByteArrayOutputStream();
        super.writeInternal(value, type, new Held(message.getHeaders(), body), hints);
        message.getHeaders().setContentLength(body.size());
        body.writeTo(message.getBody());
    }

    private record Held(HttpHeaders getHeaders, OutputStream getBody) implements HttpOutputMessage {}
}
