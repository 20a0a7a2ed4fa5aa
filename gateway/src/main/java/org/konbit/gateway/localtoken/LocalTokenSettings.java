package org.konbit.gateway.localtoken;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The local platform's way to a token.
 *
 * @param localTokenSecret without one, there is no such way
 */
@ConfigurationProperties("konbit")
record LocalTokenSettings(@Nullable String localTokenSecret) {}
