package org.konbit.gateway.keys;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the keys as soon as the database answers, and again from time to time. */
@Component
class KeepKeysFresh implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(KeepKeysFresh.class);
    private static final Duration AGAIN_AFTER_FAILURE = Duration.ofMillis(500);

    private final SigningKeys keys;
    private final KeySettings settings;
    private volatile @Nullable Thread thread;

    KeepKeysFresh(SigningKeys keys, KeySettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("signing-keys").start(this::keepFresh);
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void keepFresh() {
        var failing = false;
        while (!Thread.currentThread().isInterrupted()) {
            var pause = settings.refreshEvery();
            try {
                keys.refresh();
                failing = false;
            } catch (RuntimeException unreadable) {
                if (!failing && isRunning()) {
                    log.warn("The signing keys cannot be read, trying on", unreadable);
                }
                failing = true;
                pause = AGAIN_AFTER_FAILURE;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
