package org.konbit.gateway.routing;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.keys.KeysUnavailable;
import org.konbit.gateway.token.InternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.Client;
import org.konbit.http.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The gateway's own questions to a service, on no caller's behalf. Each is asked of another instance if one fails, so
 * only what may be asked twice belongs here.
 */
@Component
public class AskService {
    private static final Logger log = LoggerFactory.getLogger(AskService.class);
    private static final Caller GATEWAY =
            new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false, Client.GATEWAY);
    private static final URI SET_BELOW = URI.create("/");
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final String TRACE = "traceparent";

    private final CloseableHttpClient calls;
    private final Instances instances;
    private final Rests rests;
    private final InternalTokens tokens;
    private final RequestConfig config;

    AskService(
            @Qualifier("calls") CloseableHttpClient calls,
            Instances instances,
            Rests rests,
            InternalTokens tokens,
            RoutingSettings settings) {
        this.calls = calls;
        this.instances = instances;
        this.rests = rests;
        this.tokens = tokens;
        this.config = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
                .setResponseTimeout(Timeout.of(settings.responseTimeout()))
                .build();
    }

    /** What became of a question. */
    public sealed interface Outcome {
        record Answered(String json) implements Outcome {}

        record NotThere() implements Outcome {}

        /** Nobody could answer it now. */
        record Unavailable() implements Outcome {}
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    public Outcome get(String service, String path) {
        return ask(service, "GET", path, null, LONGEST_ANSWER);
    }

    /** @param longest in bytes; what is longer counts as not answered */
    public Outcome getLong(String service, String path, int longest) {
        return ask(service, "GET", path, null, longest);
    }

    public Outcome post(String service, String path, byte[] json) {
        return ask(service, "POST", path, json, LONGEST_ANSWER);
    }

    public Outcome delete(String service, String path) {
        return ask(service, "DELETE", path, null, LONGEST_ANSWER);
    }

    private Outcome ask(String service, String method, String path, byte @Nullable [] json, int longest) {
        for (var instance : instances.inTurn(service)) {
            if (instance.isStuck() || !instance.enter()) continue;
            try {
                var outcome = calls.execute(
                        instance.host(),
                        question(method, path, json),
                        answer -> outcome(service, answer.getCode(), body(answer.getEntity(), longest)));
                if (!(outcome instanceof Outcome.Unavailable)) return outcome;
            } catch (KeysUnavailable starting) {
                return new Outcome.Unavailable();
            } catch (TooLong asAnywhere) {
                log.warn("{} answers the gateway's own question at a length that is not taken", service);
                return new Outcome.Unavailable();
            } catch (IOException failure) {
                rests.begin(instance);
                log.info("{} at {} failed: {}", service, instance.address(), failure.toString());
            } finally {
                instance.leave();
            }
        }
        return new Outcome.Unavailable();
    }

    private static @Nullable String body(@Nullable HttpEntity entity, int longest) throws IOException {
        if (entity == null) return null;
        var body = entity.getContent().readNBytes(longest + 1);
        if (body.length > longest) throw new TooLong();
        return new String(body, StandardCharsets.UTF_8);
    }

    private HttpUriRequestBase question(String method, String path, byte @Nullable [] json) {
        var question = new HttpUriRequestBase(method, SET_BELOW);
        question.setPath(path);
        question.setConfig(config);
        question.setHeader("Authorization", "Bearer " + tokens.of(GATEWAY));
        var trace = MDC.get(TRACE);
        if (trace != null) question.setHeader(TRACE, trace);
        if (json != null) question.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        return question;
    }

    private static Outcome outcome(String service, int status, @Nullable String body) {
        if (status >= 200 && status < 300) return new Outcome.Answered(body == null ? "" : body);
        if (status == 404) return new Outcome.NotThere();
        log.info("{} answered the gateway's own question by {}", service, status);
        return new Outcome.Unavailable();
    }
}
