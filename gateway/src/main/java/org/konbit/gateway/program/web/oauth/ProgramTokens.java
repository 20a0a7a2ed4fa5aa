package org.konbit.gateway.program.web.oauth;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.program.Grant;
import org.konbit.gateway.program.ProgramSettings;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.gateway.token.ProgramRights;
import org.konbit.http.Caller;
import org.konbit.http.Client;
import org.konbit.http.Role;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/**
 * Makes the tokens that programs get: access tokens as those of any caller, bound to what was granted, and refresh
 * tokens, also for programs that can't keep a secret, each good once.
 */
@Component
class ProgramTokens implements OAuth2TokenGenerator<OAuth2Token> {
    private final ExternalTokens tokens;
    private final ProgramSettings settings;
    private final Clock clock;

    ProgramTokens(ExternalTokens tokens, ProgramSettings settings, Clock clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2Token generate(OAuth2TokenContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) return accessToken(context);
        if (OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) return refreshToken(context);
        return null;
    }

    private OAuth2AccessToken accessToken(OAuth2TokenContext context) {
        var now = clock.instant();
        var program = UUID.fromString(context.getRegisteredClient().getId());
        var scopes = context.getAuthorizedScopes();
        var authorization = context.getAuthorization();
        var actsForItself = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
        if (!actsForItself && authorization == null) throw new IllegalStateException("Nobody granted this");
        var issued = actsForItself || authorization == null
                ? tokens.issue(itself(program), new ProgramRights(program, null, scopes))
                : tokens.issue(
                        GrantsAtSpring.callerOf(context.getPrincipal()),
                        new ProgramRights(program, authorization.getId(), scopes));
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, issued.token(), now, issued.expiresAt(), scopes);
    }

    /** Operators register it, so it may what they may, as far as its scopes go, and nothing of the movement's. */
    private static Caller itself(UUID program) {
        return new Caller(program, program.toString(), Set.of(Role.OPERATOR), false, Client.PROGRAM);
    }

    private OAuth2RefreshToken refreshToken(OAuth2TokenContext context) {
        var now = clock.instant();
        var before = context.getAuthorizationGrant() instanceof OAuth2RefreshTokenAuthenticationToken brought
                ? RefreshToken.parse(brought.getRefreshToken())
                : Optional.<RefreshToken>empty();
        var next = before.map(RefreshToken::next).orElseGet(RefreshToken::first);
        return new OAuth2RefreshToken(next.value(), now, end(context, now));
    }

    private Instant end(OAuth2TokenContext context, Instant now) {
        var idle = now.plus(settings.idle());
        var authorization = context.getAuthorization();
        Grant grant = authorization == null ? null : authorization.getAttribute(GrantsAtSpring.GRANT);
        if (grant == null) return idle;
        var absolute = grant.begunAt().plus(settings.absolute());
        return idle.isBefore(absolute) ? idle : absolute;
    }
}
