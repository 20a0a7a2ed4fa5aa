package org.konbit.gateway.program.web.oauth;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.program.AuthorizationServer;
import org.konbit.gateway.program.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** Spring's authorization server, on what is ours. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {
    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${konbit.public-url}") URI publicUrl) {
        return AuthorizationServerSettings.builder()
                .issuer(publicUrl.toString())
                .build();
    }

    /** The page's address is the public one: made of the call it would be whichever host the call names. */
    @Bean
    AuthorizationServer authorizationServer(
            ProgramClients clients,
            GrantsAtSpring grants,
            NoConsentIsKept consents,
            ProgramTokens tokens,
            @Value("${konbit.public-url}") URI publicUrl) {
        var publicPrograms = new PublicPrograms(clients);
        return server -> server.registeredClientRepository(clients)
                .authorizationService(grants)
                .authorizationConsentService(consents)
                .tokenGenerator(tokens)
                .authorizationEndpoint(endpoint -> endpoint.consentPage(publicUrl + "/oauth2/consent"))
                .clientAuthentication(client ->
                        client.authenticationConverter(publicPrograms).authenticationProvider(publicPrograms));
    }

    /** Programs' secrets are made here and long, so that they need no slow hash. */
    @Bean
    PasswordEncoder hashesOfSecrets() {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence secret) {
                return secret == null ? null : Secrets.hash(secret.toString());
            }

            @Override
            public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
                return secret != null && hash != null && Secrets.isOf(hash, secret.toString());
            }
        };
    }
}
