package org.konbit.gateway.passkey;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whom passkeys are for.
 *
 * @param publicUrl its host is what they are bound to, and pages from there alone may use them, whatever a call says
 */
@ConfigurationProperties("konbit")
record PasskeySettings(URI publicUrl) {}
