package org.konbit.gateway.program.web.oauth;

import java.util.Optional;
import java.util.regex.Pattern;
import org.konbit.gateway.program.Secrets;

/**
 * Two secrets: one that all refresh tokens of a grant share, and one of its own. Whoever brings the first with a second
 * that is not the last one has a token that was used before.
 */
record RefreshToken(String family, String own) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})");

    static RefreshToken first() {
        return new RefreshToken(Secrets.make(), Secrets.make());
    }

    static Optional<RefreshToken> parse(String value) {
        var matcher = FORM.matcher(value);
        return matcher.matches() ? Optional.of(new RefreshToken(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    RefreshToken next() {
        return new RefreshToken(family, Secrets.make());
    }

    String value() {
        return family + "." + own;
    }

    @Override
    public String toString() {
        return "RefreshToken";
    }
}
