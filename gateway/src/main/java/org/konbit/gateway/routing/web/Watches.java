package org.konbit.gateway.routing.web;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cuts off what is not answered in time. A socket's own time-out does not end the sending to somebody who accepts and
 * never reads, and begins anew with each byte.
 */
@Component
class Watches {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("watches").factory());

    Watches() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /** From now on, and as long as the caller is still sending from their last byte on. */
    Watch over(Call call, HttpUriRequestBase sent, Duration patience) {
        return new Watch(call, sent, patience);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** Over one request that was sent. */
    final class Watch {
        private final Call call;
        private final HttpUriRequestBase sent;
        private final long patience;
        private final long began = System.nanoTime();
        private @Nullable ScheduledFuture<?> next;
        private boolean ended;
        private boolean cutOff;

        private Watch(Call call, HttpUriRequestBase sent, Duration patience) {
            this.call = call;
            this.sent = sent;
            this.patience = patience.toNanos();
            look();
        }

        /** True when it was cut off. */
        synchronized boolean end() {
            ended = true;
            if (next != null) next.cancel(false);
            return cutOff;
        }

        private synchronized void look() {
            if (ended) return;
            var left = patience - (System.nanoTime() - Math.max(began, call.movedAt(began)));
            if (left > 0) {
                next = timer.schedule(this::look, left, TimeUnit.NANOSECONDS);
            } else {
                cutOff = true;
                sent.cancel();
            }
        }
    }
}
