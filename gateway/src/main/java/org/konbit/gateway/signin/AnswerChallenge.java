package org.konbit.gateway.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.session.ClientKind;
import org.konbit.gateway.session.Sessions;
import org.springframework.stereotype.Component;

/** Somebody answers a challenge with its code, and is signed in. */
@Component
public class AnswerChallenge {
    private final Codes codes;
    private final Challenges challenges;
    private final Members members;
    private final Sessions sessions;
    private final Clock clock;

    AnswerChallenge(Codes codes, Challenges challenges, Members members, Sessions sessions, Clock clock) {
        this.codes = codes;
        this.challenges = challenges;
        this.members = members;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What came of answering. */
    public sealed interface Outcome {
        record SignedIn(Sessions.Begun begun) implements Outcome {}

        /** The right code of a contact point that several people share: the code stays good for one of them. */
        record Choose(List<String> handles) implements Outcome {}

        /** A wrong code, one that was used, one that is over, no such challenge, nobody behind it: all the same. */
        record Refused() implements Outcome {}

        /** Whether the person still is a member can't be found out now; the code stays good. */
        record Unavailable() implements Outcome {}
    }

    /** @param handle who of several it is; null where it was not asked */
    public Outcome answer(String challenge, String code, @Nullable String handle, ClientKind client) {
        var tried = challenges.takeTry(challenge, clock.instant());
        if (tried.isEmpty() || !codes.isRight(challenge, code, tried.get().codeHash())) return new Outcome.Refused();
        var behind = tried.get().members();
        if (behind.isEmpty()) return new Outcome.Refused();
        var chosen = chosen(behind, handle);
        if (chosen.isEmpty()) {
            challenges.giveTryBack(challenge);
            return new Outcome.Choose(behind.stream().map(Member::handle).toList());
        }
        try {
            return signIn(challenge, chosen.get(), tried.get().relay(), client);
        } catch (Members.Away away) {
            challenges.giveTryBack(challenge);
            return new Outcome.Unavailable();
        }
    }

    private static Optional<Member> chosen(List<Member> behind, @Nullable String handle) {
        if (handle == null) return behind.size() == 1 ? Optional.of(behind.getFirst()) : Optional.empty();
        return behind.stream().filter(member -> member.handle().equals(handle)).findFirst();
    }

    private Outcome signIn(String challenge, Member chosen, @Nullable UUID relay, ClientKind client)
            throws Members.Away {
        var now = members.now(chosen.person()).filter(known -> known.mayBeSignedInBy(relay));
        if (now.isEmpty() || !challenges.use(challenge)) return new Outcome.Refused();
        var person = now.get().person();
        var handle = now.get().handle();
        var begun = relay == null
                ? sessions.begin(person, handle, client)
                : sessions.beginRelayed(person, handle, client, relay);
        return begun.<Outcome>map(Outcome.SignedIn::new).orElseGet(Outcome.Refused::new);
    }
}
