package org.konbit.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.konbit.gateway.keys.SigningKey;

/** Claims in, compact JWS out. */
final class Signing {
    private Signing() {}

    static String sign(SigningKey key, JOSEObjectType type, JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.kid())
                .type(type)
                .build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new ECDSASigner(key.pair()));
        } catch (JOSEException brokenKey) {
            throw new IllegalStateException("Key %s cannot sign".formatted(key.kid()), brokenKey);
        }
        return jwt.serialize();
    }
}
