package org.konbit.gateway.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a program's token is bound to, as claims: {@code client_id}, {@code scope}, {@code grant}. */
final class ProgramClaims {
    private static final String PROGRAM = "client_id";
    private static final String SCOPES = "scope";
    private static final String GRANT = "grant";

    private ProgramClaims() {}

    static JWTClaimsSet.Builder write(JWTClaimsSet.Builder claims, ProgramRights rights) {
        return claims.claim(PROGRAM, rights.program().toString())
                .claim(SCOPES, rights.scopes().stream().sorted().collect(Collectors.joining(" ")))
                .claim(GRANT, rights.grant());
    }

    /** Null when it is no program's. */
    static @Nullable ProgramRights read(JWTClaimsSet claims) throws ParseException {
        var program = claims.getStringClaim(PROGRAM);
        if (program == null) return null;
        var scopes = claims.getStringClaim(SCOPES);
        return new ProgramRights(
                UUID.fromString(program),
                claims.getStringClaim(GRANT),
                scopes == null ? Set.of() : Arrays.stream(scopes.split(" ", -1)).collect(Collectors.toSet()));
    }
}
