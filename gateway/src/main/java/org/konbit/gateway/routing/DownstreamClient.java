package org.konbit.gateway.routing;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clients towards services: held connections, nothing repeated, decoded, remembered or followed. */
@Configuration(proxyBeanMethods = false)
class DownstreamClient {
    /** Services close idle connections after 20 s; theirs must not be the first move. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(10);

    /** Bytes of a body after which to look whether the service has refused it already. */
    private static final long LOOK_FOR_A_REFUSAL_EVERY = 256 * 1024;

    private static final TimeValue LOOK_BEFORE_USE_AFTER = TimeValue.ofMilliseconds(50);

    @Bean
    CloseableHttpClient calls(RoutingSettings settings) {
        return client(settings, settings.connections(), Math.max(1, settings.connections() / 2));
    }

    @Bean
    CloseableHttpClient streams(RoutingSettings settings) {
        return client(settings, settings.streams(), settings.streams());
    }

    private static CloseableHttpClient client(RoutingSettings settings, int inAll, int toOneInstance) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseOutOfOrderStrategy(
                                new MonitoringResponseOutOfOrderStrategy(LOOK_FOR_A_REFUSAL_EVERY, Long.MAX_VALUE))
                        .build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setConnPoolPolicy(PoolReusePolicy.LIFO)
                .setMaxConnTotal(inAll)
                .setMaxConnPerRoute(toOneInstance)
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                        .setValidateAfterInactivity(LOOK_BEFORE_USE_AFTER)
                        .setIdleTimeout(Timeout.of(IDLE.toDuration()))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
                        .build())
                .setKeepAliveStrategy((response, context) -> IDLE)
                .evictIdleConnections(IDLE)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }
}
