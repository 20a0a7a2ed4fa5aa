package org.konbit.gateway.admission.web;

import org.konbit.gateway.limits.PaceSettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever sends a head or a body so slowly that it must be on purpose is cut off: each of them costs others a connection. */
@Configuration(proxyBeanMethods = false)
class SlowClients {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowClientsAreCutOff(PaceSettings settings) {
        return tomcat -> cutOff(tomcat, settings);
    }

    static void cutOff(TomcatServletWebServerFactory tomcat, PaceSettings settings) {
        tomcat.setProtocol(TimedHeads.class.getName());
        tomcat.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof TimedHeads heads) heads.within(settings.head());
        });
        tomcat.addEngineValves(new PacedBodies(settings));
    }
}
