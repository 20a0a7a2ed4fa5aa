package org.konbit.gateway.passkey;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.passkey.PasskeyChallenges.Purpose;
import org.springframework.stereotype.Component;

/** Whose answer it is that an authenticator gave. */
@Component
class Answers {
    private static final int BYTES_OF_UUID = 2 * Long.BYTES;

    private final PasskeyChallenges challenges;
    private final Holders holders;
    private final RelyingParty relyingParty;
    private final Clock clock;

    Answers(PasskeyChallenges challenges, Holders holders, RelyingParty relyingParty, Clock clock) {
        this.challenges = challenges;
        this.holders = holders;
        this.relyingParty = relyingParty;
        this.clock = clock;
    }

    /** A right answer, which is not noted yet. */
    record Right(UUID person, Passkey passkey, long counter) {}

    /** Empty for every wrong one; its challenge is used up, right or wrong. */
    Optional<Right> check(Assertion assertion, Purpose purpose, String whose) {
        var challenge = relyingParty
                .challenge(assertion.clientData())
                .filter(signed -> challenges.take(signed, purpose, whose, clock.instant()));
        if (challenge.isEmpty()) return Optional.empty();
        var credential = Base64.getUrlEncoder().withoutPadding().encodeToString(assertion.credential());
        var holder = holders.whoHas(credential).filter(who -> isOf(who.person(), assertion.userHandle()));
        if (holder.isEmpty()) return Optional.empty();
        var passkey = holder.get().withCredential(credential).filter(Passkey::isConfirmed);
        if (passkey.isEmpty()) return Optional.empty();
        var counter = relyingParty.verify(assertion, passkey.get(), challenge.get());
        return counter.isEmpty()
                ? Optional.empty()
                : Optional.of(new Right(holder.get().person(), passkey.get(), counter.getAsLong()));
    }

    /** False when another answer by the same passkey came first, or the passkey is gone. */
    boolean note(Right right) {
        return holders.used(right.person(), right.passkey(), right.counter(), clock.instant());
    }

    static byte[] handle(UUID person) {
        return ByteBuffer.allocate(BYTES_OF_UUID)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }

    /** An authenticator may leave it out where it was told which passkeys are meant. */
    private static boolean isOf(UUID person, byte @Nullable [] userHandle) {
        return userHandle == null || Arrays.equals(handle(person), userHandle);
    }
}
