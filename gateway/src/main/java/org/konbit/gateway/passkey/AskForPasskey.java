package org.konbit.gateway.passkey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.konbit.gateway.passkey.PasskeyChallenges.Purpose;
import org.konbit.gateway.session.Session;
import org.springframework.stereotype.Component;

/** Gives challenges for an authenticator to answer, each once, for its purpose, within five minutes. */
@Component
public class AskForPasskey {
    public static final Duration LIFE = Duration.ofMinutes(5);

    /** Whoever it is: that is found out by the answer. */
    static final String ANYONE = "";

    private static final int BYTES = 32;

    private final PasskeyChallenges challenges;
    private final Holders holders;
    private final RelyingParty relyingParty;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AskForPasskey(PasskeyChallenges challenges, Holders holders, RelyingParty relyingParty, Clock clock) {
        this.challenges = challenges;
        this.holders = holders;
        this.relyingParty = relyingParty;
        this.clock = clock;
    }

    /**
     * What goes to the authenticator.
     *
     * @param credentials of the passkeys concerned
     */
    public record Asked(String challenge, String relyingParty, List<String> credentials) {}

    public Asked toRegister(UUID person) {
        var known = holders.of(person).stream()
                .flatMap(holder -> holder.passkeys().stream())
                .map(Passkey::credential)
                .toList();
        return ask(Purpose.REGISTER, person.toString(), known);
    }

    public Asked toSignIn() {
        return ask(Purpose.SIGN_IN, ANYONE, List.of());
    }

    public Asked toProve(Session session) {
        var confirmed = holders.of(session.caller().subject()).stream()
                .flatMap(holder -> holder.passkeys().stream())
                .filter(Passkey::isConfirmed)
                .map(Passkey::credential)
                .toList();
        return ask(Purpose.PROVE, session.id().toString(), confirmed);
    }

    private Asked ask(Purpose purpose, String whose, List<String> credentials) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        challenges.add(challenge, purpose, whose, clock.instant().plus(LIFE));
        return new Asked(challenge, relyingParty.id(), credentials);
    }
}
