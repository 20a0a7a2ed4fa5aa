package org.konbit.gateway.program.web.oauth;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.program.Program;
import org.konbit.gateway.program.Programs;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Programs as Spring's authorization server knows clients. */
@Component
class ProgramClients implements RegisteredClientRepository {
    /** A browser brings it at once. */
    private static final Duration CODE_LIVES = Duration.ofMinutes(1);

    private final Programs programs;

    ProgramClients(Programs programs) {
        this.programs = programs;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Operators register programs");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        try {
            return programs.find(UUID.fromString(clientId))
                    .map(ProgramClients::clientOf)
                    .orElse(null);
        } catch (IllegalArgumentException nobodysId) {
            return null;
        }
    }

    private static RegisteredClient clientOf(Program program) {
        var client = RegisteredClient.withId(program.id().toString())
                .clientId(program.id().toString())
                .clientIdIssuedAt(program.createdAt())
                .clientName(program.name())
                .redirectUris(uris -> uris.addAll(program.redirectUris()))
                .scopes(scopes -> scopes.addAll(program.scopes()))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(true)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE_LIVES)
                        .reuseRefreshTokens(false)
                        .build());
        if (program.secretHash() == null) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            client.clientSecret(program.secretHash())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        }
        switch (program.actsFor()) {
            case ITSELF -> client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
            case MEMBERS ->
                client.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
        }
        return client.build();
    }
}
