package org.konbit.gateway.routing;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** An instance that failed is asked last until it says that it is ready: asking it costs no caller's time. */
@Component
public class Rests {
    private static final Logger log = LoggerFactory.getLogger(Rests.class);
    private static final String READINESS = "/actuator/health/readiness";

    private final Instances instances;
    private final CloseableHttpClient calls;
    private final RoutingSettings settings;
    private final RequestConfig shortly;
    private final ExecutorService watching = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("resting-instance-", 0).factory());

    Rests(Instances instances, @Qualifier("calls") CloseableHttpClient calls, RoutingSettings settings) {
        this.instances = instances;
        this.calls = calls;
        this.settings = settings;
        this.shortly = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
                .setResponseTimeout(Timeout.of(settings.connectTimeout()))
                .build();
    }

    public void begin(Instance instance) {
        if (!instance.beginRest()) return;
        log.info("{} rests", instance.address());
        try {
            watching.execute(() -> watch(instance));
        } catch (RejectedExecutionException stopping) {
            instance.endRest();
        }
    }

    private void watch(Instance instance) {
        try {
            Thread.sleep(instance.nextRest(settings.restAfterFailure()));
            while (instances.isKnown(instance) && !isReady(instance)) {
                Thread.sleep(settings.restAfterFailure());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            instance.endRest();
            log.info("{} rests no longer", instance.address());
        }
    }

    private boolean isReady(Instance instance) {
        var question = new HttpGet(READINESS);
        question.setConfig(shortly);
        try {
            var ready = calls.execute(instance.host(), question, answer -> answer.getCode() == HttpStatus.SC_OK);
            instance.isStuck(false);
            return ready;
        } catch (IOException notYet) {
            instance.isStuck(!isNoWait(notYet));
            return false;
        }
    }

    /**
     * Where nobody listens a call fails at once, and is let try: it may be the first that finds it there again. And if
     * this end has no connection to spare, it says nothing of the other.
     */
    private static boolean isNoWait(IOException notYet) {
        return notYet instanceof HttpHostConnectException || notYet instanceof ConnectionRequestTimeoutException;
    }

    @PreDestroy
    void stop() {
        watching.shutdownNow();
    }
}
