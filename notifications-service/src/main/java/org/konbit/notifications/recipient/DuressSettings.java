package org.konbit.notifications.recipient;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a phone's holder writes to be erased at once.
 *
 * @param word of whoever chose none of their own
 */
@ConfigurationProperties("konbit.duress")
public record DuressSettings(@DefaultValue("BLIYE M") String word) {}
