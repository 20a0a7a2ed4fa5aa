package org.konbit.gateway.admission;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What browsers are told.
 *
 * @param publicUrl where they find us; with {@code https} they are told to come by nothing else
 * @param origins pages elsewhere that may call with a token ({@code https://map.example.org}); cookies never come along
 */
@ConfigurationProperties("konbit")
public record EdgeSettings(URI publicUrl, List<String> origins) {}
