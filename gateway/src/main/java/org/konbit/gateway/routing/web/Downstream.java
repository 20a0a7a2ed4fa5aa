package org.konbit.gateway.routing.web;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.util.Timeout;
import org.konbit.gateway.keys.KeysUnavailable;
import org.konbit.gateway.routing.Instance;
import org.konbit.gateway.routing.Instances;
import org.konbit.gateway.routing.RoutingSettings;
import org.konbit.gateway.token.InternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.problem.BodyTooLarge;
import org.konbit.http.problem.CommonProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends a call to an instance of its service. Another instance is tried only while nothing can have been done: the
 * connection was refused, or the call reads. A write that was sent is never sent again.
 */
@Component
class Downstream implements ProxyExchange {
    private static final Logger log = LoggerFactory.getLogger(Downstream.class);

    private final CloseableHttpClient calls;
    private final CloseableHttpClient streams;
    private final OpenStreams openStreams;
    private final Instances instances;
    private final InternalTokens tokens;
    private final RoutingSettings settings;
    private final Clock clock;
    private final RequestConfig usual;
    private final RequestConfig streaming;

    Downstream(
            @Qualifier("calls") CloseableHttpClient calls,
            @Qualifier("streams") CloseableHttpClient streams,
            OpenStreams openStreams,
            Instances instances,
            InternalTokens tokens,
            RoutingSettings settings,
            Clock clock) {
        this.calls = calls;
        this.streams = streams;
        this.openStreams = openStreams;
        this.instances = instances;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
        this.usual = config(settings, Timeout.of(settings.responseTimeout()));
        this.streaming = config(settings, Timeout.of(settings.streamTimeout()));
    }

    @Override
    public ServerResponse exchange(Request proxied) {
        var request = proxied.getServerRequest().servletRequest();
        var service = (String) proxied.getServerRequest()
                .attribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR)
                .orElseThrow();
        var caller = caller();
        try {
            var call = new Call(request, service, tokens.of(caller));
            return request.getRequestURI().endsWith("/stream")
                    ? follow(call, caller)
                    : pass(call, calls, usual, () -> {});
        } catch (KeysUnavailable starting) {
            return Forwarding.problem(
                    SERVICE_UNAVAILABLE, "starting", "The gateway has not read its signing keys yet.");
        } catch (IOException callerGone) {
            throw new UncheckedIOException(callerGone);
        }
    }

    private ServerResponse follow(Call call, Caller caller) {
        if (!openStreams.open(caller)) {
            return Forwarding.problem(
                    TOO_MANY_REQUESTS,
                    "too-many-streams",
                    "You follow %d streams already; close one of them first.".formatted(settings.streamsPerCaller()));
        }
        var answer = pass(call, streams, streaming, () -> openStreams.close(caller));
        if (!(answer instanceof Passage)) openStreams.close(caller);
        return answer;
    }

    /** {@code afterwards} is run once the answer has passed; not when there is none to pass. */
    private ServerResponse pass(Call call, CloseableHttpClient client, RequestConfig config, Runnable afterwards) {
        var maySendAgain = call.isRead();
        for (var instance : instances.inTurn(call.service())) {
            try {
                return send(call, client, config, instance, afterwards);
            } catch (IOException failure) {
                if (isUnreached(failure)) {
                    instance.restFor(settings.restAfterFailure(), clock.instant());
                    log.info("{} at {} cannot be reached: {}", call.service(), instance.address(), failure.toString());
                } else if (maySendAgain && !(failure instanceof SocketTimeoutException)) {
                    maySendAgain = false;
                    try {
                        return send(call, client, config, instance, afterwards);
                    } catch (IOException again) {
                        instance.restFor(settings.restAfterFailure(), clock.instant());
                        log.info("{} at {} failed twice: {}", call.service(), instance.address(), again.toString());
                    }
                } else {
                    return refusal(call, instance, failure);
                }
                if (!call.isWhole()) {
                    return refusal(call, instance, failure);
                }
            }
        }
        return Forwarding.problem(
                SERVICE_UNAVAILABLE, "service-unavailable", "%s is not available now.".formatted(call.service()));
    }

    private static ServerResponse send(
            Call call, CloseableHttpClient client, RequestConfig config, Instance instance, Runnable afterwards)
            throws IOException {
        var request = call.toSend(config);
        return new Passage(request, client.executeOpen(instance.host(), request, null), instance, afterwards);
    }

    private static ServerResponse refusal(Call call, Instance instance, IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return Forwarding.problem(CONTENT_TOO_LARGE, "too-large", CommonProblems.sentence(CONTENT_TOO_LARGE));
            }
            if (cause instanceof RequestBody.CallerGone) {
                return Forwarding.problem(BAD_REQUEST, "malformed-request", "The body broke off.");
            }
        }
        log.warn("{} at {} failed: {}", call.service(), instance.address(), failure.toString());
        if (failure instanceof SocketTimeoutException) {
            return Forwarding.problem(
                    GATEWAY_TIMEOUT, "service-slow", "%s did not answer in time.".formatted(call.service()));
        }
        return Forwarding.problem(
                BAD_GATEWAY,
                "service-broke-off",
                "%s broke off before it answered; whether it did what was asked is not known."
                        .formatted(call.service()));
    }

    /** Nothing was sent. */
    private static boolean isUnreached(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof ConnectTimeoutException
                || failure instanceof ConnectionRequestTimeoutException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException;
    }

    private static RequestConfig config(RoutingSettings settings, Timeout responseTimeout) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
                .setResponseTimeout(responseTimeout)
                .build();
    }

    private static Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? caller
                : Caller.anonymous();
    }
}
