package org.konbit.gateway.routing.web;

import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.List;
import org.konbit.gateway.routing.RoutingSettings;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A route for each service: its paths, and the description of what it offers. The route's id is the service's name. */
@Configuration(proxyBeanMethods = false)
class Routes {
    /** Here it has the service's name behind it, there it stands alone. */
    static final String DESCRIPTION = "/v3/api-docs";

    @Bean
    RouterFunction<ServerResponse> routesToServices(RoutingSettings settings) {
        var routes = RouterFunctions.route();
        settings.routes()
                .forEach((service, prefixes) -> routes.add(GatewayRouterFunctions.route(service)
                        .route(anyOf(prefixes).and(OWN.negate()).or(GET(DESCRIPTION + "/" + service)), http())
                        .build()));
        return routes.build();
    }

    /** Beneath what a service answers, and answered here. */
    private static final RequestPredicate OWN = path("/api/people/{id}/sessions");

    private static RequestPredicate anyOf(List<String> prefixes) {
        return prefixes.stream()
                .map(prefix -> path(prefix + "/**"))
                .reduce(RequestPredicate::or)
                .orElseThrow(() -> new IllegalStateException("A service without a path"));
    }
}
