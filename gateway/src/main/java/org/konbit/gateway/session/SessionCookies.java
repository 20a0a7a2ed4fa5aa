package org.konbit.gateway.session;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.sealing.MasterKey;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The two cookies of a session: its secret, which no script can read, and the proof that who writes by it is a page of
 * ours. The proof is made of the secret with the master key, so that nobody can plant both.
 */
@Component
public class SessionCookies {
    /** Where the proof has to be repeated; like all such headers it stays at the gateway. */
    public static final String PROOF_HEADER = "X-Konbit-Csrf";

    /** How a change without it is refused. */
    public static final String NO_PROOF =
            "csrf: A change by a session needs the header X-Konbit-Csrf, with what the cookie beside it says.";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String SESSION = "konbit-session";
    private static final String PROOF = "konbit-csrf";

    private final MasterKey masterKey;
    private final Duration life;
    private final boolean isSecure;

    SessionCookies(MasterKey masterKey, SessionSettings settings) {
        this.masterKey = masterKey;
        this.life = settings.session().absolute();
        this.isSecure = needTls(settings.publicUrl());
    }

    /** Everywhere but on a machine of one's own. */
    static boolean needTls(URI publicUrl) {
        return !("http".equalsIgnoreCase(publicUrl.getScheme()) && LOOPBACK.contains(publicUrl.getHost()));
    }

    /** With TLS its prefix has browsers take it from this very host alone, and not from a neighbouring one. */
    public String nameOfSession() {
        return prefix() + SESSION;
    }

    public List<ResponseCookie> of(Sessions.Begun begun) {
        return List.of(
                cookie(nameOfSession(), begun.secret(), life).httpOnly(true).build(),
                cookie(prefix() + PROOF, proof(begun.secret()), life).build());
    }

    /** What makes a browser forget them. */
    public List<ResponseCookie> none() {
        return List.of(
                cookie(nameOfSession(), "", Duration.ZERO).httpOnly(true).build(),
                cookie(prefix() + PROOF, "", Duration.ZERO).build());
    }

    public boolean isProof(String secret, @Nullable String offered) {
        return offered != null
                && MessageDigest.isEqual(
                        proof(secret).getBytes(StandardCharsets.US_ASCII), offered.getBytes(StandardCharsets.UTF_8));
    }

    private String proof(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(masterKey.blindIndex("session-csrf", secret));
    }

    private String prefix() {
        return isSecure ? "__Host-" : "";
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value, Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .secure(isSecure)
                .sameSite("Lax")
                .maxAge(age);
    }
}
