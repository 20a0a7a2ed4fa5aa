package org.konbit.gateway.issuer;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.Role;

/** Who calls, by what the issuer says of them: which claim holds what is a setting. */
final class CallerOfClaims {
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final IssuerSettings settings;

    CallerOfClaims(IssuerSettings settings) {
        this.settings = settings;
    }

    /** Empty when no value gives a role, or when a role is given that only a person can have, and none is named. */
    Optional<Caller> read(JWTClaimsSet claims) {
        var values = values(claim(claims, settings.rolesClaim()));
        var given = settings.roles();
        var isPlatformOrganizer = isAny(values, given.platformOrganizer());
        var roles = EnumSet.noneOf(Role.class);
        if (isAny(values, given.member())) roles.add(Role.MEMBER);
        if (isAny(values, given.organizer()) || isPlatformOrganizer) roles.add(Role.ORGANIZER);
        if (isAny(values, given.operator())) roles.add(Role.OPERATOR);
        if (roles.isEmpty()) return Optional.empty();

        var needsPerson = roles.contains(Role.MEMBER) || roles.contains(Role.ORGANIZER) && !isPlatformOrganizer;
        var named = claim(claims, settings.personClaim());
        if (named == null && needsPerson) return Optional.empty();
        var subject = named == null ? strangersId(claims) : personsId(named);
        return subject.map(id -> new Caller(id, handle(claims, id), roles, isPlatformOrganizer));
    }

    private static Optional<UUID> personsId(Object named) {
        try {
            return Optional.of(UUID.fromString(named.toString()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Of somebody who is no person here: always the same for the same subject, and nobody's whom we know. */
    private static Optional<UUID> strangersId(JWTClaimsSet claims) {
        return Optional.ofNullable(claims.getSubject())
                .map(subject ->
                        UUID.nameUUIDFromBytes((claims.getIssuer() + " " + subject).getBytes(StandardCharsets.UTF_8)));
    }

    private String handle(JWTClaimsSet claims, UUID id) {
        var said = claim(claims, settings.handleClaim());
        return said instanceof String handle && HANDLE.matcher(handle).matches() ? handle : id.toString();
    }

    /** The claim of this very name, or else the one within others: some have dots in their names. */
    private static @Nullable Object claim(JWTClaimsSet claims, String name) {
        var plain = claims.getClaim(name);
        if (plain != null) return plain;
        Object at = claims.getClaims();
        for (var part : name.split("\\.", -1)) {
            if (!(at instanceof Map<?, ?> object)) return null;
            at = object.get(part);
        }
        return at;
    }

    private static Set<String> values(@Nullable Object claim) {
        if (claim instanceof String words)
            return Arrays.stream(words.split(" ", -1)).collect(Collectors.toSet());
        if (!(claim instanceof Collection<?> list)) return Set.of();
        return list.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    private static boolean isAny(Set<String> values, List<String> wanted) {
        return wanted.stream().anyMatch(values::contains);
    }
}
