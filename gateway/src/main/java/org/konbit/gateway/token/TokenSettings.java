package org.konbit.gateway.token;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the outside knows this gateway.
 *
 * @param publicUrl also the issuer of callers' tokens
 */
@ConfigurationProperties("konbit")
record TokenSettings(URI publicUrl) {}
