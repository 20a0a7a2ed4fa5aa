package org.konbit.http.token;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are trusted.
 *
 * @param jwkSetUri where the gateway publishes its keys; read at the first token, not at start
 * @param skew how far clocks may differ
 */
@ConfigurationProperties("konbit.internal-token")
public record TokenProperties(
        URI jwkSetUri,
        @DefaultValue("konbit-gateway") String issuer,
        @DefaultValue("konbit-services") String audience,
        @DefaultValue("5s") Duration skew) {}
