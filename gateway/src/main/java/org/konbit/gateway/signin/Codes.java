package org.konbit.gateway.signin;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.konbit.sealing.MasterKey;
import org.springframework.stereotype.Component;

/** Makes codes and the challenges they open. A stored hash is good for one challenge, and for whoever has the key only. */
@Component
class Codes {
    private static final int CODES = 1_000_000;
    private static final int ID_BYTES = 18;

    private final MasterKey masterKey;
    private final SecureRandom random = new SecureRandom();

    Codes(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    String newChallenge() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String newCode() {
        return "%06d".formatted(random.nextInt(CODES));
    }

    byte[] hash(String challenge, String code) {
        return masterKey.blindIndex("sign-in-code", challenge + ":" + code);
    }

    boolean isRight(String challenge, String code, byte[] hash) {
        return MessageDigest.isEqual(hash(challenge, code), hash);
    }

    /** What a limit counts by: neither a contact point nor an address is stored. */
    String counted(String kind, String value) {
        return kind + "/"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(masterKey.blindIndex("sign-in-limit", kind + ":" + value));
    }
}
