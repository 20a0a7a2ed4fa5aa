package org.konbit.gateway.program.web.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Programs that can't keep a secret, where there is no code that PKCE would bind to them: when they use a refresh token,
 * or give a token back. The token itself is what they prove by; it is good once.
 */
final class PublicPrograms implements AuthenticationConverter, AuthenticationProvider {
    private static final String[] REFRESH = {AuthorizationGrantType.REFRESH_TOKEN.getValue()};
    private static final String KNOWN_BY_TOKEN = PublicPrograms.class.getName();

    private final ProgramClients clients;

    PublicPrograms(ProgramClients clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null) {
            return null;
        }
        // Only these: who comes with a code has to prove that it was asked for by them.
        var refreshes = request.getRequestURI().equals("/oauth2/token")
                && Arrays.equals(REFRESH, request.getParameterValues(OAuth2ParameterNames.GRANT_TYPE))
                && request.getParameter(OAuth2ParameterNames.CODE) == null;
        var givesBack = request.getRequestURI().equals("/oauth2/revoke");
        var named = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        if (!refreshes && !givesBack || named == null) return null;
        if (named.length != 1) throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        return new OAuth2ClientAuthenticationToken(
                named[0], ClientAuthenticationMethod.NONE, null, Map.of(KNOWN_BY_TOKEN, true));
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var client = (OAuth2ClientAuthenticationToken) authentication;
        if (!client.getAdditionalParameters().containsKey(KNOWN_BY_TOKEN)) return null;
        var known = clients.findByClientId(client.getName());
        if (known == null || !known.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(known, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
