package org.konbit.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.konbit.http.problem.Faulty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends a code after whoever asked was answered. It is in memory only: one that a dead instance had in hand is lost, and
 * asked for again. Whom it may let in is said before it goes out, or a quick answer would find nobody.
 */
@Component
class DeliverCode implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(DeliverCode.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** One that is good for less is of no use to anybody. */
    private static final Duration LEAST_LEFT = Duration.ofMinutes(2);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Members members;
    private final Challenges challenges;
    private final Clock clock;
    private final Duration codeLife;
    private final Semaphore room;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sign-in-code-", 0).factory());

    DeliverCode(Members members, Challenges challenges, SignInSettings settings, Clock clock) {
        this.members = members;
        this.challenges = challenges;
        this.clock = clock;
        this.codeLife = settings.codeLife();
        this.room = new Semaphore(settings.underWay());
    }

    /**
     * One code on its way.
     *
     * @param member whom it is to let in, where the contact point is that of their relay
     */
    record Task(
            String challenge,
            ContactPoint contact,
            @Nullable String member,
            String code,
            Locale language,
            Instant expiresAt) {
        @Override
        public String toString() {
            return "Task[" + challenge + "]";
        }
    }

    /** Before it is known whether it can be stored; false when there is no room. */
    boolean reserve() {
        return room.tryAcquire();
    }

    void release() {
        room.release();
    }

    /** After {@link #reserve()}. */
    void deliver(Task task) {
        var said = MDC.getCopyOfContextMap();
        try {
            threads.execute(() -> {
                try {
                    // Each thread is for one code, and logs as the call that asked for it.
                    if (said != null) MDC.setContextMap(said);
                    patiently(task);
                } finally {
                    room.release();
                }
            });
        } catch (RejectedExecutionException stopping) {
            room.release();
        }
    }

    private void patiently(Task task) {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                send(task);
                return;
            } catch (Members.Away | RuntimeException fault) {
                if (!(fault instanceof Members.Away) && !Faulty.isAway(fault)) {
                    log.error("A sign-in code was not sent", fault);
                    return;
                }
                if (clock.instant().plus(pause).plus(LEAST_LEFT).isAfter(task.expiresAt())) {
                    log.warn("A sign-in code could not be sent in time: {}", fault.toString());
                    return;
                }
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopping) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private void send(Task task) throws Members.Away {
        if (isForSomebody(task)) members.send(task, codeLife.toMinutes());
    }

    private boolean isForSomebody(Task task) throws Members.Away {
        if (task.member() == null) {
            var found = members.of(task.contact());
            if (!found.isEmpty()) challenges.isFor(task.challenge(), found, null);
            return !found.isEmpty();
        }
        var found = members.relayed(task.contact(), task.member());
        found.ifPresent(member -> challenges.isFor(
                task.challenge(), List.of(new Member(member.person(), member.handle())), member.relay()));
        return found.isPresent();
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) threads.shutdownNow();
    }
}
