package org.konbit.gateway.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.konbit.http.Caller;
import org.konbit.http.Role;

/** A caller as claims: {@code sub}, {@code handle}, {@code roles}, {@code platform_wide}; {@code client} is written, and never believed. */
final class CallerClaims {
    private static final String HANDLE = "handle";
    private static final String ROLES = "roles";
    private static final String PLATFORM_WIDE = "platform_wide";
    private static final String CLIENT = "client";

    private CallerClaims() {}

    static JWTClaimsSet.Builder write(Caller caller) {
        return new JWTClaimsSet.Builder()
                .subject(caller.subject().toString())
                .claim(HANDLE, caller.handle())
                .claim(ROLES, caller.roles().stream().sorted().map(Role::name).toList())
                .claim(PLATFORM_WIDE, caller.platformWide())
                .claim(CLIENT, caller.client().name());
    }

    /** Who brings it calls by a token, whatever it says. Empty when a claim is missing or is not what it should be. */
    static Optional<Caller> read(JWTClaimsSet claims) {
        try {
            var subject = claims.getSubject();
            var handle = claims.getStringClaim(HANDLE);
            var names = claims.getStringListClaim(ROLES);
            if (subject == null || handle == null) {
                return Optional.empty();
            }
            var roles = EnumSet.noneOf(Role.class);
            for (var name : names == null ? List.<String>of() : names) {
                roles.add(Role.valueOf(name));
            }
            return Optional.of(new Caller(
                    UUID.fromString(subject),
                    handle,
                    roles,
                    Boolean.TRUE.equals(claims.getBooleanClaim(PLATFORM_WIDE))));
        } catch (ParseException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
