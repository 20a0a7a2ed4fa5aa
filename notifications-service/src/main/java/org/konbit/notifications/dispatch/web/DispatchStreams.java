package org.konbit.notifications.dispatch.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.konbit.http.Caller;
import org.konbit.notifications.dispatch.DispatchState;
import org.konbit.notifications.dispatch.ReadDispatch;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Shows a dispatch at each change to whoever follows it; the database is what all instances see. */
@Component
class DispatchStreams implements SmartLifecycle {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ReadDispatch readDispatch;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    DispatchStreams(ReadDispatch readDispatch) {
        this.readDispatch = readDispatch;
    }

    SseEmitter follow(UUID id, Caller caller, Locale locale) {
        var first = DispatchView.of(readDispatch.read(id, caller), locale);
        var emitter = new SseEmitter(LONGEST.toMillis());
        var gone = new AtomicBoolean();
        emitter.onCompletion(() -> gone.set(true));
        emitter.onTimeout(() -> gone.set(true));
        threads.submit(() -> show(emitter, gone, first, id, caller, locale));
        return emitter;
    }

    /** Whoever may not see it any more is shown no more of it. */
    private void show(
            SseEmitter emitter, AtomicBoolean gone, DispatchView first, UUID id, Caller caller, Locale locale) {
        try {
            var view = first;
            send(emitter, view);
            var quiet = Duration.ZERO;
            while (running && !gone.get() && !isOver(view)) {
                Thread.sleep(LOOK_EVERY);
                quiet = quiet.plus(LOOK_EVERY);
                var next = DispatchView.of(readDispatch.read(id, caller), locale);
                if (next.tag() != view.tag()) {
                    send(emitter, next);
                    quiet = Duration.ZERO;
                } else if (quiet.compareTo(SIGN_OF_LIFE) >= 0) {
                    emitter.send(SseEmitter.event().comment("still here"));
                    quiet = Duration.ZERO;
                }
                view = next;
            }
            emitter.complete();
        } catch (IOException | IllegalStateException left) {
            emitter.completeWithError(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    private static boolean isOver(DispatchView view) {
        return (view.state() == DispatchState.DONE || view.state() == DispatchState.CANCELLED)
                && view.counts().queued() == 0;
    }

    private static void send(SseEmitter emitter, DispatchView view) throws IOException {
        emitter.send(SseEmitter.event()
                .id(Long.toString(view.tag()))
                .name("dispatch")
                .data(view));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
