package org.konbit.gateway.issuer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The issuer's public keys: fetched when a token first needs them, never at start, and kept. An id that is not among them
 * has them fetched again, once a minute at most, so that nobody can have us call the issuer by inventing ids.
 */
final class IssuerKeys {
    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration KEPT_WITHOUT_ISSUER = Duration.ofHours(4);
    private static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);
    private static final Duration WHILE_NONE_ARE_KNOWN = Duration.ofSeconds(5);
    private static final int WAIT_MILLIS = 2_000;
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final String issuer;
    private final Clock clock;
    private final JsonMapper json;
    private final DefaultResourceRetriever asks =
            new DefaultResourceRetriever(WAIT_MILLIS, WAIT_MILLIS, LONGEST_ANSWER);
    private final ReentrantLock oneAsks = new ReentrantLock();
    private @Nullable URI jwks;
    private @Nullable Instant lastTried;
    private volatile @Nullable Fetched fetched;

    private record Fetched(JWKSet keys, Instant at) {
        boolean isYounger(Duration than, Instant now) {
            return now.isBefore(at.plus(than));
        }
    }

    IssuerKeys(String issuer, @Nullable URI jwks, Clock clock, JsonMapper json) {
        this.issuer = issuer;
        this.jwks = jwks;
        this.clock = clock;
        this.json = json;
    }

    /** What became of looking for a key. */
    sealed interface Found {
        record Key(JWK key) implements Found {}

        record NoSuchKey() implements Found {}

        /** The issuer has not told its keys yet, or not for too long. */
        record IssuerAway() implements Found {}
    }

    Found find(String kid) {
        var now = clock.instant();
        var known = fetched;
        if (known != null && known.isYounger(FRESH, now)) {
            var key = known.keys().getKeyByKeyId(kid);
            if (key != null) return new Found.Key(key);
        }
        fetchIfItIsTime(now);
        var after = fetched;
        if (after == null || !after.isYounger(KEPT_WITHOUT_ISSUER, now)) return new Found.IssuerAway();
        var key = after.keys().getKeyByKeyId(kid);
        return key == null ? new Found.NoSuchKey() : new Found.Key(key);
    }

    private void fetchIfItIsTime(Instant now) {
        oneAsks.lock();
        try {
            var wait = fetched == null ? WHILE_NONE_ARE_KNOWN : BETWEEN_FETCHES;
            if (lastTried != null && now.isBefore(lastTried.plus(wait))) return;
            lastTried = now;
            fetched = new Fetched(JWKSet.parse(ask(whereKeysAre())), now);
        } catch (IOException | ParseException | JacksonException | IllegalArgumentException away) {
            log.warn("The keys of {} cannot be read: {}", issuer, away.toString());
        } finally {
            oneAsks.unlock();
        }
    }

    private URI whereKeysAre() throws IOException {
        var known = jwks;
        if (known != null) return known;
        var said = json.readTree(ask(URI.create(issuer.replaceFirst("/$", "") + DISCOVERY)));
        if (!issuer.equals(said.path("issuer").asString("")))
            throw new IOException("It says that it is another issuer");
        var found = URI.create(said.path("jwks_uri").asString(""));
        var isAsSafe = "https".equals(found.getScheme())
                || "http".equals(found.getScheme())
                        && "http".equals(URI.create(issuer).getScheme());
        if (!isAsSafe) throw new IOException("It has its keys at an address that is not to be asked");
        jwks = found;
        return found;
    }

    private String ask(URI address) throws IOException {
        return asks.retrieveResource(address.toURL()).getContent();
    }
}
