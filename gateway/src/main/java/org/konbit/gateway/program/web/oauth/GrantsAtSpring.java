package org.konbit.gateway.program.web.oauth;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.program.Grant;
import org.konbit.gateway.program.Grants;
import org.konbit.gateway.program.ProgramSettings;
import org.konbit.gateway.program.Secrets;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.gateway.token.Verdict;
import org.konbit.http.Caller;
import org.konbit.http.Client;
import org.konbit.http.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Grants as Spring's authorization server knows authorizations. What it calls a principal, with all that hangs on it, is
 * kept as a person's id and handle; codes and tokens as hashes. A code or a refresh token that is used again, or twice at
 * once, ends the grant and so all that came of it.
 */
@Component
class GrantsAtSpring implements OAuth2AuthorizationService {
    /** The attribute of an authorization with the grant as it was read. */
    static final String GRANT = Grant.class.getName();

    private static final String REQUEST = OAuth2AuthorizationRequest.class.getName();
    /** In place of a token that was given out and is not kept. */
    private static final String NOT_KEPT = "-";

    private final Grants grants;
    private final ProgramClients clients;
    private final ExternalTokens tokens;
    private final ProgramSettings settings;
    private final Clock clock;

    GrantsAtSpring(
            Grants grants, ProgramClients clients, ExternalTokens tokens, ProgramSettings settings, Clock clock) {
        this.grants = grants;
        this.clients = clients;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    static Caller callerOf(@Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) return caller;
        throw new IllegalStateException("Nobody is signed in");
    }

    /** Of what programs get for themselves nothing is kept: it is over in minutes, or with the program. */
    @Override
    public void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.AUTHORIZATION_CODE.equals(authorization.getAuthorizationGrantType())) return;
        if (isOver(authorization)) {
            grants.end(authorization.getId());
            return;
        }
        @Nullable Grant before = authorization.getAttribute(GRANT);
        if (before == null) {
            grants.add(begun(authorization));
        } else if (!grants.change(changed(before, authorization))) {
            grants.end(before.id());
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, "It was used already.", null), null);
        }
    }

    private static boolean isOver(OAuth2Authorization authorization) {
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        var access = authorization.getToken(OAuth2AccessToken.class);
        var refresh = authorization.getToken(OAuth2RefreshToken.class);
        return refresh != null && refresh.isInvalidated()
                || access != null && access.isInvalidated()
                || code != null && code.isInvalidated() && access == null;
    }

    private Grant begun(OAuth2Authorization authorization) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var caller = callerOf(authorization.getAttribute(Principal.class.getName()));
        OAuth2AuthorizationRequest request = Objects.requireNonNull(authorization.getAttribute(REQUEST));
        String consent = Objects.requireNonNull(authorization.getAttribute(OAuth2ParameterNames.STATE));
        return new Grant(
                authorization.getId(),
                1,
                UUID.fromString(authorization.getRegisteredClientId()),
                caller.subject(),
                caller.handle(),
                new Grant.Asked(
                        request.getRedirectUri(),
                        request.getState(),
                        request.getScopes(),
                        String.valueOf(request.getAdditionalParameters().get(PkceParameterNames.CODE_CHALLENGE))),
                Set.of(),
                Secrets.hash(consent),
                null,
                null,
                null,
                now,
                now.plus(settings.agreeWithin()));
    }

    private static Grant changed(Grant before, OAuth2Authorization authorization) {
        var code = codeOf(before, authorization);
        var refresh = authorization.getToken(OAuth2RefreshToken.class);
        var token = refresh == null ? null : refresh.getToken();
        var parsed = token == null ? Optional.<RefreshToken>empty() : RefreshToken.parse(token.getTokenValue());
        return new Grant(
                before.id(),
                before.version(),
                before.program(),
                before.person(),
                before.handle(),
                before.asked(),
                authorization.getAuthorizedScopes(),
                null,
                code,
                parsed.map(RefreshToken::family).map(Secrets::hash).orElse(null),
                token == null ? null : Secrets.hash(token.getTokenValue()),
                before.begunAt(),
                endOf(before, code, token));
    }

    private static Instant endOf(Grant before, Grant.@Nullable Code code, @Nullable OAuth2RefreshToken token) {
        if (token != null && token.getExpiresAt() != null) return token.getExpiresAt();
        return code == null ? before.endsAt() : code.expiresAt();
    }

    private static Grant.@Nullable Code codeOf(Grant before, OAuth2Authorization authorization) {
        var token = authorization.getToken(OAuth2AuthorizationCode.class);
        if (token == null) return before.code();
        var known = before.code();
        if (known != null) {
            return new Grant.Code(known.hash(), known.issuedAt(), known.expiresAt(), token.isInvalidated());
        }
        var code = token.getToken();
        return new Grant.Code(
                Secrets.hash(code.getTokenValue()),
                Objects.requireNonNull(code.getIssuedAt()),
                Objects.requireNonNull(code.getExpiresAt()),
                token.isInvalidated());
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        grants.end(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return grants.find(id, clock.instant())
                .map(grant -> authorization(grant, Map.of()))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var now = clock.instant();
        if (type == null)
            return byRefreshToken(token, now)
                    .or(() -> byAccessToken(token, now))
                    .orElse(null);
        return switch (type.getValue()) {
            case OAuth2ParameterNames.STATE -> byConsent(token, now).orElse(null);
            case OAuth2ParameterNames.CODE -> byCode(token, now).orElse(null);
            case OAuth2ParameterNames.REFRESH_TOKEN ->
                byRefreshToken(token, now).orElse(null);
            case OAuth2ParameterNames.ACCESS_TOKEN -> byAccessToken(token, now).orElse(null);
            default -> null;
        };
    }

    private Optional<OAuth2Authorization> byConsent(String secret, Instant now) {
        return grants.findByConsent(Secrets.hash(secret), now)
                .map(grant -> authorization(grant, Map.of(OAuth2ParameterNames.STATE, secret)));
    }

    private Optional<OAuth2Authorization> byCode(String code, Instant now) {
        var found = grants.findByCode(Secrets.hash(code), now);
        if (found.isEmpty()) return Optional.empty();
        var known = found.get().code();
        if (known == null || known.isUsed()) {
            grants.end(found.get().id());
            return Optional.empty();
        }
        return found.map(grant -> authorization(grant, Map.of(OAuth2ParameterNames.CODE, code)));
    }

    private Optional<OAuth2Authorization> byRefreshToken(String token, Instant now) {
        var found =
                RefreshToken.parse(token).flatMap(parsed -> grants.findByFamily(Secrets.hash(parsed.family()), now));
        if (found.isEmpty()) return Optional.empty();
        var last = found.get().refreshToken();
        if (last == null || !Secrets.isOf(last, token)) {
            grants.end(found.get().id());
            return Optional.empty();
        }
        return found.map(grant -> authorization(grant, Map.of(OAuth2ParameterNames.REFRESH_TOKEN, token)));
    }

    private Optional<OAuth2Authorization> byAccessToken(String token, Instant now) {
        if (!(tokens.verify(token) instanceof Verdict.Valid(var caller, var rights))
                || rights == null
                || rights.grant() == null) {
            return Optional.empty();
        }
        return grants.find(rights.grant(), now)
                .filter(grant -> grant.person().equals(caller.subject()))
                .map(grant -> authorization(grant, Map.of(OAuth2ParameterNames.ACCESS_TOKEN, token)));
    }

    /** @param brought by its kind, what the grant was found by */
    private @Nullable OAuth2Authorization authorization(Grant grant, Map<String, String> brought) {
        var client = clients.findById(grant.program().toString());
        if (client == null) return null;
        var caller = new Caller(grant.person(), grant.handle(), Set.of(Role.MEMBER), false, Client.PROGRAM);
        var authorization = OAuth2Authorization.withRegisteredClient(client)
                .id(grant.id())
                .principalName(grant.person().toString())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(grant.scopes())
                .attribute(GRANT, grant)
                .attribute(REQUEST, requestOf(grant))
                .attribute(
                        Principal.class.getName(),
                        UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        var state = brought.get(OAuth2ParameterNames.STATE);
        if (state != null) authorization.attribute(OAuth2ParameterNames.STATE, state);
        var code = grant.code();
        if (code != null) {
            var value = brought.getOrDefault(OAuth2ParameterNames.CODE, NOT_KEPT);
            authorization.token(
                    new OAuth2AuthorizationCode(value, code.issuedAt(), code.expiresAt()),
                    metadata -> metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, code.isUsed()));
        }
        if (grant.refreshToken() != null) {
            authorization.token(new OAuth2RefreshToken(
                    brought.getOrDefault(OAuth2ParameterNames.REFRESH_TOKEN, NOT_KEPT),
                    grant.begunAt(),
                    grant.endsAt()));
            authorization.token(new OAuth2AccessToken(
                    OAuth2AccessToken.TokenType.BEARER,
                    brought.getOrDefault(OAuth2ParameterNames.ACCESS_TOKEN, NOT_KEPT),
                    grant.begunAt(),
                    grant.endsAt()));
        }
        return authorization.build();
    }

    private static OAuth2AuthorizationRequest requestOf(Grant grant) {
        var asked = grant.asked();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("/oauth2/authorize")
                .clientId(grant.program().toString())
                .redirectUri(asked.redirectUri())
                .state(asked.state())
                .scopes(asked.scopes())
                .additionalParameters(Map.of(
                        PkceParameterNames.CODE_CHALLENGE,
                        asked.challenge(),
                        PkceParameterNames.CODE_CHALLENGE_METHOD,
                        "S256"))
                .build();
    }
}
