package org.konbit.gateway.routing.web;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.keys.KeysUnavailable;
import org.konbit.gateway.limits.Pace;
import org.konbit.gateway.limits.PaceSettings;
import org.konbit.gateway.routing.Instance;
import org.konbit.gateway.routing.Instances;
import org.konbit.gateway.routing.Rests;
import org.konbit.gateway.routing.RoutingSettings;
import org.konbit.gateway.session.Session;
import org.konbit.gateway.token.InternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.ImportPaths;
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
 * Sends a call to an instance of its service, and to another if that one fails: each at most once, and only if nothing
 * was sent, or if to do it twice does no harm. Any other write that was sent is never sent again.
 */
@Component
class Downstream implements ProxyExchange {
    private static final Logger log = LoggerFactory.getLogger(Downstream.class);

    private final CloseableHttpClient calls;
    private final CloseableHttpClient streams;
    private final OpenStreams openStreams;
    private final StreamsOfSessions streamsOfSessions;
    private final Instances instances;
    private final Rests rests;
    private final Watches watches;
    private final ImportPaths files;
    private final HeldBodies heldBodies;
    private final InternalTokens tokens;
    private final RoutingSettings settings;
    private final PaceSettings pace;
    private final RequestConfig usual;
    private final RequestConfig streaming;

    Downstream(
            @Qualifier("calls") CloseableHttpClient calls,
            @Qualifier("streams") CloseableHttpClient streams,
            OpenStreams openStreams,
            StreamsOfSessions streamsOfSessions,
            Instances instances,
            Rests rests,
            Watches watches,
            ImportPaths files,
            HeldBodies heldBodies,
            InternalTokens tokens,
            RoutingSettings settings,
            PaceSettings pace) {
        this.calls = calls;
        this.streams = streams;
        this.openStreams = openStreams;
        this.streamsOfSessions = streamsOfSessions;
        this.instances = instances;
        this.rests = rests;
        this.watches = watches;
        this.files = files;
        this.heldBodies = heldBodies;
        this.tokens = tokens;
        this.settings = settings;
        this.pace = pace;
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
        try (var call = new Call(request, service, () -> tokens.of(caller), files.has(request), heldBodies)) {
            call.hold();
            return request.getRequestURI().endsWith("/stream")
                    ? follow(call, caller, (Session) request.getAttribute(Session.OF_REQUEST))
                    : pass(call, false, () -> {});
        } catch (KeysUnavailable starting) {
            return Forwarding.problem(
                    SERVICE_UNAVAILABLE, "starting", "The gateway has not read its signing keys yet.");
        } catch (IOException unread) {
            var refused = refusal(unread);
            if (refused != null) return refused;
            throw new UncheckedIOException(unread);
        }
    }

    private ServerResponse follow(Call call, Caller caller, @Nullable Session session) {
        if (!openStreams.open(caller)) {
            return Forwarding.problem(
                    TOO_MANY_REQUESTS,
                    "too-many-streams",
                    "You follow %d streams already; close one of them first.".formatted(settings.streamsPerCaller()));
        }
        ServerResponse answer = null;
        try {
            answer = pass(call, true, () -> openStreams.close(caller));
            if (session != null && answer instanceof Passage passage) streamsOfSessions.add(session, passage);
            return answer;
        } finally {
            if (!(answer instanceof Passage)) openStreams.close(caller);
        }
    }

    /** {@code afterwards} is run once the answer has passed; not when there is none to pass. */
    private ServerResponse pass(Call call, boolean isStream, Runnable afterwards) {
        var waitsUntil = System.nanoTime() + settings.responseTimeout().toNanos();
        var untried = new ArrayDeque<>(instances.inTurn(call.service()));
        var mayBeUnderWay = false;
        var full = false;
        var client = isStream ? streams : calls;
        var config = isStream ? streaming : usual;
        while (!untried.isEmpty()) {
            var instance = untried.removeFirst();
            if (instance.isStuck()) continue;
            // Streams have a bound of their own.
            if (!isStream && !instance.enter()) {
                full = true;
                continue;
            }
            // Where nobody else is in good health it waits: if all are slow, asking more would make them slower.
            var elsewhere = call.isRepeatable()
                    && !untried.isEmpty()
                    && !untried.getFirst().isResting();
            var patience = elsewhere ? settings.patience() : settings.responseTimeout();
            var began = System.nanoTime();
            try {
                if (began >= waitsUntil) return slow(call);
                var answer = send(call, client, config, instance, patience, waitsUntil);
                while (mayBeUnderWay) {
                    var pause = answer.isBeingDone();
                    if (pause == null || System.nanoTime() + pause.toNanos() >= waitsUntil) break;
                    answer.abandon();
                    pause(pause);
                    began = System.nanoTime();
                    answer = send(call, client, config, instance, patience, waitsUntil);
                }
                if (!elsewhere || answer.status() != SERVICE_UNAVAILABLE.value()) {
                    // One that answers late is not well: it would be back at once, and cut off again by the next call.
                    if (System.nanoTime() - began < settings.patience().toNanos()) instance.works();
                    return new Passage(answer, new Pace(pace), afterwards);
                }
                answer.abandon();
                rests.begin(instance);
                mayBeUnderWay = true;
            } catch (IOException failure) {
                var refused = refusal(failure);
                if (refused != null) return refused;
                rests.begin(instance);
                log.info("{} at {} failed: {}", call.service(), instance.address(), failure.toString());
                if (isUnreached(failure)) {
                    if (call.isWhole()) continue;
                    return brokeOff(call);
                }
                if (failure instanceof SocketTimeoutException && !elsewhere) return slow(call);
                if (!call.isRepeatable()) return brokeOff(call);
                if (untried.isEmpty() && !mayBeUnderWay) untried.add(instance);
                mayBeUnderWay = true;
            } finally {
                if (!isStream) instance.leave();
            }
        }
        return Forwarding.problem(
                SERVICE_UNAVAILABLE,
                "service-unavailable",
                (full ? "%s has as many calls under way as it is given at once." : "%s is not available now.")
                        .formatted(call.service()));
    }

    private Answer send(
            Call call,
            CloseableHttpClient client,
            RequestConfig config,
            Instance instance,
            Duration patience,
            long waitsUntil)
            throws IOException {
        var request = call.toSend(config);
        var left = Duration.ofNanos(waitsUntil - System.nanoTime());
        var shorter = left.compareTo(patience) < 0 ? left : patience;
        var watch = watches.over(call, request, shorter);
        try {
            var answer = new Answer(request, client.executeOpen(instance.host(), request, null), instance);
            try {
                if (call.isRepeatable()) answer.readAhead();
            } catch (IOException | RuntimeException cutOff) {
                answer.abandon();
                throw cutOff;
            }
            if (!watch.end()) return answer;
            answer.abandon();
        } catch (IOException | IllegalStateException failure) {
            // The client's own state, where it was cut off between two of its steps.
            if (!watch.end()) throw failure;
        }
        throw new SocketTimeoutException("No answer within " + shorter);
    }

    private static void pause(Duration pause) throws InterruptedIOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The gateway stops");
        }
    }

    /** If what the caller sent is the reason, and no service. */
    private static @Nullable ServerResponse refusal(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return Forwarding.problem(CONTENT_TOO_LARGE, "too-large", CommonProblems.sentence(CONTENT_TOO_LARGE));
            }
            if (cause instanceof RequestBody.CallerGone) {
                return Forwarding.problem(BAD_REQUEST, "malformed-request", "The body broke off, or came too slowly.");
            }
        }
        return null;
    }

    private static ServerResponse slow(Call call) {
        return Forwarding.problem(
                GATEWAY_TIMEOUT, "service-slow", "%s did not answer in time.".formatted(call.service()));
    }

    private static ServerResponse brokeOff(Call call) {
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
