package org.konbit.gateway.passkey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.passkey.PasskeyChallenges.Purpose;
import org.konbit.gateway.session.Session;
import org.konbit.gateway.session.Sessions;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/**
 * Somebody adds a passkey. By a session that a confirmed passkey began, and has just proved, it is good at once; by
 * anything less it opens nothing until others have vouched for it.
 */
@Component
public class RegisterPasskey {
    /** Kinds of signatures that are taken, by their COSE numbers, the better first; every authenticator has one. */
    public static final List<Integer> ALGORITHMS = RelyingParty.ALGORITHMS;

    private static final int MOST = 20;
    private static final int CODES = 100_000_000;

    private final PasskeyChallenges challenges;
    private final Holders holders;
    private final RelyingParty relyingParty;
    private final Sessions sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RegisterPasskey(
            PasskeyChallenges challenges, Holders holders, RelyingParty relyingParty, Sessions sessions, Clock clock) {
        this.challenges = challenges;
        this.holders = holders;
        this.relyingParty = relyingParty;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Registered(Holder holder, Passkey passkey) implements Outcome {}

        /** Wrong, old, or registered before. */
        record Refused() implements Outcome {}

        record TooMany() implements Outcome {}

        record ProveAgain() implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}
    }

    /** By which an authenticator knows its owner. */
    public static byte[] userHandle(UUID person) {
        return Answers.handle(person);
    }

    /** @param session null for a call by a token */
    public Outcome register(Caller caller, @Nullable Session session, String label, Registration registration) {
        var person = caller.subject();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var holder = holders.of(person).orElseGet(() -> Holder.of(person));
        var by = session == null ? null : session.passkey();
        if (by != null && session != null && !sessions.isProved(session)) return new Outcome.ProveAgain();
        var challenge = relyingParty
                .challenge(registration.clientData())
                .filter(signed -> challenges.take(signed, Purpose.REGISTER, person.toString(), now));
        if (challenge.isEmpty()) return new Outcome.Refused();
        var made = relyingParty.verify(registration, challenge.get());
        if (made.isEmpty() || holders.whoHas(made.get().credential()).isPresent()) return new Outcome.Refused();
        var isByConfirmed =
                by != null && holder.passkey(by).filter(Passkey::isConfirmed).isPresent();
        var state = isByConfirmed ? Passkey.State.CONFIRMED : Passkey.State.PENDING;
        var passkey = new Passkey(
                UUID.randomUUID(),
                made.get().credential(),
                made.get().key(),
                made.get().counter(),
                label,
                state,
                "%08d".formatted(random.nextInt(CODES)),
                Set.of(),
                now,
                null);
        var more = holder.with(passkey, now);
        if (more.passkeys().size() > MOST) return new Outcome.TooMany();
        return holders.save(more) ? new Outcome.Registered(more, passkey) : new Outcome.ChangedMeanwhile();
    }
}
