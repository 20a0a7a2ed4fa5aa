package org.konbit.http;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Has as few carriers as there are processors while virtual threads get on, and many as soon as they do not.
 *
 * <p>With more than one to a processor, the operating system switches between carriers where a virtual thread would have
 * handed over to the next by itself. With one to a processor, a few threads that wait in class initializers hold them
 * all. So once a service has been calm for a while it gets along with few, and whenever a virtual thread that is started
 * finds no carrier in time, there are many again.
 */
final class CarriersAsNeeded implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(CarriersAsNeeded.class);

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int few;
    private final int many;
    private final Duration every;
    private final int calm;

    /** @param calm after how many looks in a row that found nothing stuck few are enough */
    CarriersAsNeeded(int few, int many, Duration every, int calm) {
        this.few = few;
        this.many = many;
        this.every = every;
        this.calm = calm;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        watch();
    }

    void watch() {
        Thread.ofPlatform().daemon().name("carriers").start(this::lookAgainAndAgain);
    }

    private void lookAgainAndAgain() {
        try {
            for (var inARow = 0; ; Thread.sleep(every)) {
                inARow = oneFindsACarrier() ? inARow + 1 : 0;
                if (inARow == 0) have(many);
                if (inARow == calm) have(few);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean oneFindsACarrier() throws InterruptedException {
        var carried = new CountDownLatch(1);
        Thread.startVirtualThread(carried::countDown);
        return carried.await(every.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void have(int carriers) {
        if (scheduler.getParallelism() == carriers) return;
        LOG.debug("{} carriers for virtual threads", carriers);
        scheduler.setParallelism(carriers);
    }
}
