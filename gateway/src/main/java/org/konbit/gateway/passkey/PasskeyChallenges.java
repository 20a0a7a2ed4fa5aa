package org.konbit.gateway.passkey;

import java.time.Instant;

/** What authenticators are to sign, in the gateway's database. */
public interface PasskeyChallenges {
    /** What an answer is good for. */
    enum Purpose {
        REGISTER,
        SIGN_IN,
        PROVE
    }

    /** @param whose who alone may answer it */
    void add(String challenge, Purpose purpose, String whose, Instant expiresAt);

    /** True once for each that is not over. */
    boolean take(String challenge, Purpose purpose, String whose, Instant now);
}
