package org.konbit.gateway.admission.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/**
 * A call to {@code /api} whose head could not be read as far as its token is a call without a valid token: one of a
 * megabyte ends here, before any filter.
 */
@Configuration(proxyBeanMethods = false)
class UnreadableHeads {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableTokensAreNone() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.getPipeline().addValve(new NoReadableToken());
            }
        });
    }

    private static final class NoReadableToken extends ValveBase {
        NoReadableToken() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (response.getStatus() == HttpServletResponse.SC_BAD_REQUEST && isWithoutToken(request)) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"konbit\"");
            }
            getNext().invoke(request, response);
        }

        private static boolean isWithoutToken(Request request) {
            var head = request.getCoyoteRequest();
            var uri = head.requestURI().toString();
            return uri != null && uri.startsWith("/api/") && head.getHeader(HttpHeaders.AUTHORIZATION) == null;
        }
    }
}
