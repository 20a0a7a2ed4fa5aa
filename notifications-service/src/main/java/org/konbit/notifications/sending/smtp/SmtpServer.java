package org.konbit.notifications.sending.smtp;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where mail is handed over, and as whom. */
public record SmtpServer(
        String host,
        int port,
        boolean tls,
        boolean startTls,
        @Nullable Login login,
        Duration timeout) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    /** Never shown. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[]";
        }
    }

    public static SmtpServer of(URI url, boolean startTls, Duration timeout) {
        var tls = switch (url.getScheme()) {
            case "smtp" -> false;
            case "smtps" -> true;
            case null, default -> throw new IllegalArgumentException("SMTP_URL begins with smtp:// or smtps://");
        };
        if (url.getHost() == null) throw new IllegalArgumentException("SMTP_URL names no host");
        var port = url.getPort() >= 0 ? url.getPort() : tls ? SUBMISSIONS : SUBMISSION;
        return new SmtpServer(url.getHost(), port, tls, startTls, login(url.getRawUserInfo()), timeout);
    }

    private static @Nullable Login login(@Nullable String userInfo) {
        if (userInfo == null) return null;
        var colon = userInfo.indexOf(':');
        if (colon < 0) return new Login(decoded(userInfo), "");
        return new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
