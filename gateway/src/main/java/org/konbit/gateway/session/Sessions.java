package org.konbit.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.Client;
import org.konbit.http.Role;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. A session is known by a secret of 256 bits that only its browser has; what is stored is its hash,
 * which a look at the database can't turn back.
 */
@Component
public class Sessions {
    /** How late an instance may learn that another one ended a session; it must be within five seconds. */
    private static final Duration BELIEVED_WITHOUT_A_LOOK = Duration.ofSeconds(2);

    /** How exactly it is known when a session was used last: less often, and calls need no write. */
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    /** How long somebody counts as there who was just asked for their passkey. */
    private static final Duration PROVED_FOR = Duration.ofMinutes(5);

    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int REMEMBERED = 20_000;

    private final StoredSessions stored;
    private final SessionSettings.Session settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Session> known;

    Sessions(StoredSessions stored, SessionSettings settings, Clock clock) {
        this.stored = stored;
        this.settings = settings.session();
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(BELIEVED_WITHOUT_A_LOOK)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** A session that has just begun, and the one time that its secret is told. */
    public record Begun(Session session, String secret) {
        @Override
        public String toString() {
            return "Begun[" + session + "]";
        }
    }

    /**
     * Gives a member's rights, whatever else the person may be: more is given only for more than a code.
     *
     * @return nothing when the person is erased, even while this goes on
     */
    public Optional<Begun> begin(UUID person, String handle, ClientKind client) {
        return begin(member(person, handle), client, null, null);
    }

    /** The same of a person who is there with their relay, and has no phone of their own. */
    public Optional<Begun> beginRelayed(UUID person, String handle, ClientKind client, UUID relay) {
        return begin(member(person, handle), client, relay, null);
    }

    /** Whoever begins so has just proved who they are; nothing when they are erased. */
    public Optional<Begun> beginBy(UUID passkey, Caller caller, ClientKind client) {
        var begun = begin(caller, client, null, passkey);
        begun.ifPresent(one -> prove(one.session(), caller.roles()));
        return begun;
    }

    private static Caller member(UUID person, String handle) {
        return new Caller(person, handle, Set.of(Role.MEMBER), false, Client.SESSION);
    }

    private Optional<Begun> begin(Caller caller, ClientKind client, @Nullable UUID relay, @Nullable UUID passkey) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var session = new Session(UUID.randomUUID(), caller, client, relay, passkey, now, now, end(relay, now, now));
        stored.add(hash(secret), session);
        // After it is there to be ended: whoever marks them ends what is there, and what comes later sees the mark.
        if (stored.wasErased(caller.subject())) {
            stored.end(hash(secret));
            return Optional.empty();
        }
        stored.endAllBut(caller.subject(), settings.most());
        return Optional.of(new Begun(session, secret));
    }

    /** Whose secret it is, if the session still lasts; that it was used is noted. */
    public Optional<Session> use(String secret) {
        if (!SECRET.matcher(secret).matches()) return Optional.empty();
        var hash = hash(secret);
        var now = clock.instant();
        var remembered = known.getIfPresent(hash);
        if (remembered != null && now.isBefore(remembered.endsAt())) return Optional.of(remembered);
        var found = stored.find(hash, now);
        found.ifPresent(session -> {
            known.put(hash, session);
            if (session.lastUsedAt().plus(USE_IS_NOTED_EVERY).isBefore(now)) {
                stored.used(hash, now, end(session.relay(), session.createdAt(), now));
            }
        });
        return found;
    }

    /** Of these the ids of those that last, whichever instance ended the others. To be asked is no use of a session. */
    public Set<UUID> lasting(Collection<Session> sessions) {
        return stored.lasting(sessions, clock.instant());
    }

    /** Its person was asked for their passkey; from now on it has these roles. Says until when it counts as proved. */
    public Instant prove(Session session, Set<Role> roles) {
        var until = clock.instant().plus(PROVED_FOR).truncatedTo(ChronoUnit.MILLIS);
        stored.proved(session.caller().subject(), session.id(), until, roles);
        known.asMap().values().removeIf(one -> one.id().equals(session.id()));
        return until;
    }

    /** Looked up at each call: another instance may have seen the proof a moment ago. */
    public boolean isProved(Session session) {
        return stored.isProved(session.caller().subject(), session.id(), clock.instant());
    }

    public List<Session> of(UUID person) {
        return stored.of(person, clock.instant());
    }

    /** False when the person has no such session. */
    public boolean end(UUID person, UUID session) {
        known.asMap().values().removeIf(one -> one.id().equals(session));
        return stored.end(person, session);
    }

    /** Ends them all, and none begins any more. */
    public void endForGood(UUID person) {
        stored.isErased(person, clock.instant());
        endAll(person);
    }

    /** Wherever they are signed in. */
    public void endAll(UUID person) {
        known.asMap().values().removeIf(one -> one.caller().subject().equals(person));
        stored.endAll(person);
    }

    /** All that were begun by it. */
    public void endAllBy(UUID person, UUID passkey) {
        known.asMap().values().removeIf(one -> passkey.equals(one.passkey()));
        stored.endAllBy(person, passkey);
    }

    /** The one with this secret, if there is one. */
    public void end(String secret) {
        var hash = hash(secret);
        known.invalidate(hash);
        stored.end(hash);
    }

    private Instant end(@Nullable UUID relay, Instant createdAt, Instant usedAt) {
        if (relay != null) return createdAt.plus(settings.relayed());
        var idle = usedAt.plus(settings.idle());
        var absolute = createdAt.plus(settings.absolute());
        return idle.isBefore(absolute) ? idle : absolute;
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
