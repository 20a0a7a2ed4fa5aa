package org.konbit.gateway.keys;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/** An ES256 key pair; published at once, signing from a moment on, until a successor signs. */
public record SigningKey(KeyKind kind, long generation, Instant signsFrom, ECKey pair) {
    public String kid() {
        return pair.getKeyID();
    }
}
