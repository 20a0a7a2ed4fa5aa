package org.konbit.gateway.signin;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.konbit.gateway.signin.TwoGateways.Browser;
import tools.jackson.databind.json.JsonMapper;

/** A browser with its two cookies. */
record SignedIn(Browser browser, String session, String proof, String id) {
    static final String SESSION = "__Host-konbit-session";
    static final String PROOF = "__Host-konbit-csrf";

    static SignedIn of(Browser browser, HttpResponse<String> answer) {
        if (answer.statusCode() != 201) throw new AssertionError(answer.body());
        return new SignedIn(
                browser,
                cookie(answer, SESSION),
                cookie(answer, PROOF),
                JsonMapper.shared().readTree(answer.body()).get("session").asString());
    }

    static String cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    String cookies() {
        return SESSION + "=" + session + "; " + PROOF + "=" + proof;
    }

    int reads(int port) {
        return browser.get(port, "/api/people", "Cookie", cookies()).statusCode();
    }

    InputStream follow(int port) {
        return browser.follow(port, "/api/me/inbox/stream", "Cookie", cookies());
    }

    HttpResponse<String> list(int port) {
        return browser.get(port, "/api/me/sessions", "Cookie", cookies());
    }

    HttpResponse<String> call(int port, String method, String path) {
        return browser.send(port, method, path, BodyPublishers.noBody(), "Cookie", cookies(), "X-Konbit-Csrf", proof);
    }

    HttpResponse<String> delete(int port, String path) {
        return browser.delete(port, path, "Cookie", cookies(), "X-Konbit-Csrf", proof);
    }
}
