package org.konbit.collectives.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.konbit.http.Caller;
import org.konbit.http.testing.TestTokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the gateway does. */
@TestComponent
public class Api {
    public static final Caller ORGANIZER = TestTokens.platformOrganizer("organizer");

    private final MockMvcTester mvc;

    Api(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    public MvcTestResult get(Caller caller, String uri, Object... variables) {
        return mvc.get()
                .uri(uri, variables)
                .header("Authorization", TestTokens.bearer(caller))
                .exchange();
    }

    public MvcTestResult getIfNoneMatch(Caller caller, String etag, String uri, Object... variables) {
        return mvc.get()
                .uri(uri, variables)
                .header("Authorization", TestTokens.bearer(caller))
                .header("If-None-Match", etag)
                .exchange();
    }

    public MvcTestResult send(HttpMethod method, Caller caller, String json, String uri, Object... variables) {
        return mvc.method(method)
                .uri(uri, variables)
                .header("Authorization", TestTokens.bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    public MvcTestResult post(Caller caller, String json, String uri, Object... variables) {
        return send(HttpMethod.POST, caller, json, uri, variables);
    }

    public MvcTestResult delete(Caller caller, String uri, Object... variables) {
        return mvc.delete()
                .uri(uri, variables)
                .header("Authorization", TestTokens.bearer(caller))
                .exchange();
    }

    /** A file of any kind. */
    public MvcTestResult bring(Caller caller, String mediaType, byte[] file, String uri, Object... variables) {
        return mvc.post()
                .uri(uri, variables)
                .header("Authorization", TestTokens.bearer(caller))
                .contentType(mediaType)
                .content(file)
                .exchange();
    }

    public MvcTestResult patch(Caller caller, String json, String uri, Object... variables) {
        return send(HttpMethod.PATCH, caller, json, uri, variables);
    }

    public MvcTestResult put(Caller caller, String json, String uri, Object... variables) {
        return send(HttpMethod.PUT, caller, json, uri, variables);
    }

    public MvcTestResult patchIfMatch(Caller caller, String etag, String json, String uri, Object... variables) {
        return sendIfMatch(HttpMethod.PATCH, caller, etag, json, uri, variables);
    }

    public MvcTestResult putIfMatch(Caller caller, String etag, String json, String uri, Object... variables) {
        return sendIfMatch(HttpMethod.PUT, caller, etag, json, uri, variables);
    }

    private MvcTestResult sendIfMatch(
            HttpMethod method, Caller caller, String etag, String json, String uri, Object... variables) {
        return mvc.method(method)
                .uri(uri, variables)
                .header("Authorization", TestTokens.bearer(caller))
                .header("If-Match", etag)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    public MvcTestResult upload(Caller caller, String csv, String uri) {
        return mvc.post()
                .uri(uri)
                .header("Authorization", TestTokens.bearer(caller))
                .contentType("text/csv; charset=utf-8")
                .content(csv.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    public static JsonNode body(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    /** The answer's body, once its status is the one that is expected. */
    public static JsonNode body(HttpStatus expected, MvcTestResult result) {
        assertThat(result).hasStatus(expected);
        return body(result);
    }

    /** The pointers of a problem's errors. */
    public static List<String> pointers(MvcTestResult result) {
        return body(result)
                .path("errors")
                .valueStream()
                .map(error -> error.get("pointer").stringValue())
                .toList();
    }

    public static String etag(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("ETag"));
    }

    public static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }
}
