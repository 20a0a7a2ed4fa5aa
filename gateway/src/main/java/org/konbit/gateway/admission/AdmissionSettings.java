package org.konbit.gateway.admission;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What providers of text messages have to know.
 *
 * @param webhookSecret without one, their webhooks are closed
 */
@ConfigurationProperties("konbit.sms")
public record AdmissionSettings(@Nullable String webhookSecret) {}
