package org.konbit.campaigns;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.testing.TestTokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the gateway does. */
@TestComponent
public class Api {
    private static final JsonMapper JSON = JsonMapper.shared();
    public static final Caller ORGANIZER = TestTokens.platformOrganizer("test.organizer");

    private final MockMvc mvc;

    Api(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** What was answered. */
    public record Answered(int status, String body, MockHttpServletResponse response) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public UUID id() {
            return UUID.fromString(json().get("id").asString());
        }

        /** Where a refused request is wrong. */
        public List<String> pointers() {
            return json().at("/errors")
                    .valueStream()
                    .map(error -> error.get("pointer").asString())
                    .toList();
        }

        /** The status of a refused request, and why it was refused. */
        public String refusal() {
            return status + " " + json().path("detail").asString();
        }

        public @Nullable String header(String name) {
            return response.getHeader(name);
        }
    }

    public Answered get(String path, Caller caller) {
        return call(HttpMethod.GET, path, caller, null);
    }

    public Answered post(String path, Caller caller, String body) {
        return call(HttpMethod.POST, path, caller, body);
    }

    public Answered put(String path, Caller caller, String body) {
        return call(HttpMethod.PUT, path, caller, body);
    }

    public Answered patch(String path, Caller caller, String body) {
        return call(HttpMethod.PATCH, path, caller, body, "Content-Type", "application/merge-patch+json");
    }

    public Answered call(HttpMethod method, String path, Caller caller, @Nullable String body, String... headers) {
        var request = MockMvcRequestBuilders.request(method, URI.create(path))
                .header("Authorization", TestTokens.bearer(caller));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        if (body != null) {
            if (!List.of(headers).contains("Content-Type")) request.contentType(MediaType.APPLICATION_JSON);
            request.content(body.replace('\'', '"'));
        }
        try {
            var response = mvc.perform(request).andReturn().getResponse();
            return new Answered(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), response);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
