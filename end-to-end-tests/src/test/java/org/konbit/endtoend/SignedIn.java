package org.konbit.endtoend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A member's browser, signed in with the code that came to their phone. */
record SignedIn(Http anyone, String session, String proof) {
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    static SignedIn with(KonbitPlatform platform, String phone) {
        var anyone = platform.anonymous();
        var standIns = platform.phonesAndMailboxes();
        var before = standIns.textsTo(phone).size();
        var challenge = anyone.post("/api/sign-in/challenges", Map.of("contact", phone))
                .is(202)
                .id();
        var texts = await("a code for " + phone)
                .atMost(Duration.ofSeconds(30))
                .until(() -> standIns.textsTo(phone), some -> some.size() > before);
        var code = texts.stream()
                .flatMap(text -> CODE.matcher(text.path("text").asString()).results())
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
        var answer = anyone.post("/api/sign-in/challenges/" + challenge + "/answer", Map.of("code", code))
                .is(201);
        return new SignedIn(anyone, cookie(answer, "konbit-session"), cookie(answer, "konbit-csrf"));
    }

    private static String cookie(Http.Answer answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    Http.Answer get(String path) {
        return anyone.send("GET", path, "", cookies());
    }

    Http.Answer change(String method, String path, String body) {
        var headers = new ArrayList<>(cookies());
        headers.addAll(List.of("X-Konbit-Csrf", proof));
        return anyone.send(method, path, body, headers);
    }

    Http.Answer changeWithoutProof(String method, String path, String body) {
        return anyone.send(method, path, body, cookies());
    }

    private List<String> cookies() {
        return List.of("Cookie", "konbit-session=%s; konbit-csrf=%s".formatted(session, proof));
    }
}
