package org.konbit.sealing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.konbit.http.problem.Faulty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Looks at start whether the master key is the right one, then from time to time whether there is a newer one. */
final class ChangeOfKeys implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeOfKeys.class);
    private static final Duration UNTIL_THE_DATABASE_IS_THERE = Duration.ofMillis(500);

    private final ConfigurableApplicationContext service;
    private final KnownByItsKey known;
    private final MasterKey master;
    private final Rewrapping rewrapping;
    private final MasterKeySettings settings;
    private volatile @Nullable Thread thread;

    ChangeOfKeys(
            ConfigurableApplicationContext service,
            KnownByItsKey known,
            MasterKey master,
            Rewrapping rewrapping,
            MasterKeySettings settings) {
        this.service = service;
        this.known = known;
        this.master = master;
        this.rewrapping = rewrapping;
        this.settings = settings;
    }

    /** Before anything is sealed. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** A service also starts while its database is away. */
    @Override
    public void start() {
        var checked = isChecked();
        var beside = Thread.ofVirtual().name("master-key").unstarted(() -> look(checked));
        thread = beside;
        beside.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private boolean isChecked() {
        try {
            known.check();
            return true;
        } catch (RuntimeException e) {
            if (!Faulty.isAway(e)) throw e;
            LOG.info("Whether the master key is the right one is seen once the database is there");
            return false;
        }
    }

    private void look(boolean isChecked) {
        var checked = isChecked;
        try {
            while (thread == Thread.currentThread()) {
                Thread.sleep(checked ? settings.lookEvery() : UNTIL_THE_DATABASE_IS_THERE);
                if (checked) goOn();
                else checked = isChecked();
            }
        } catch (UnusableMasterKey e) {
            LOG.error("The service ends: {}", e.getMessage());
            Thread.ofPlatform().name("end").start(service::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOn() throws InterruptedException {
        try {
            master.reread();
            rewrapping.goOn();
        } catch (RuntimeException e) {
            if (isRunning()) LOG.warn("What older keys sealed waits: {}", e.toString());
        }
    }
}
