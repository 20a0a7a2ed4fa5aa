package org.konbit.gateway.address;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who stands in front.
 *
 * @param proxies addresses or ranges ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("konbit")
public record ProxySettings(List<String> proxies) {}
