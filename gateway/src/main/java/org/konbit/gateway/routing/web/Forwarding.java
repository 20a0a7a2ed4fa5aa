package org.konbit.gateway.routing.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.konbit.http.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What {@code http()} does in a route. The stock function builds the target from the request's parameters, which
 * swallows the bodies of forms and encodes queries anew; here path and query go on as they came.
 */
@Component
class Forwarding extends ProxyExchangeHandlerFunction {
    private static final Set<HttpStatus> COME_AGAIN =
            EnumSet.of(HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.TOO_MANY_REQUESTS);

    private final ProxyExchange exchange;

    Forwarding(
            ProxyExchange exchange,
            ObjectProvider<RequestHttpHeadersFilter> requestFilters,
            ObjectProvider<ResponseHttpHeadersFilter> responseFilters) {
        super(exchange, requestFilters, responseFilters);
        this.exchange = exchange;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        return exchange.exchange(exchange.request(request).build());
    }

    static ServerResponse problem(HttpStatus status, String slug, String detail) {
        var answer = ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (COME_AGAIN.contains(status)) answer.header(HttpHeaders.RETRY_AFTER, "2");
        return answer.body(Problems.detail(status, slug, detail, List.of()));
    }
}
