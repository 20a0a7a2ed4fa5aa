package org.konbit.notifications.sending;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Contact;
import org.konbit.notifications.recipient.PhoneNumber;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.recipient.StopMessages;
import org.konbit.notifications.sending.Outgoing.Waiting;
import org.konbit.notifications.sending.kannel.TextMessage;
import org.konbit.outbox.AfterCommit;
import org.konbit.outbox.TraceParents;
import org.konbit.outbox.Traces;
import org.konbit.sealing.MasterKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Stores each message before it is handed over, so that it goes out also when this process ends in between. */
@Component
class SendSingleMessages implements SendNow, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SendSingleMessages.class);
    private static final Duration LEAST_IN_HAND = Duration.ofMinutes(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);
    private static final int AT_ONCE = 100;

    private final Outgoing outgoing;
    private final Providers providers;
    private final Recipients recipients;
    private final StopMessages stopMessages;
    private final MasterKey masterKey;
    private final SendingSettings settings;
    private final TraceParents traceParents;
    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("single-", 0).factory());
    private final Semaphore atOnce = new Semaphore(Providers.SINGLES_AT_ONCE, true);
    private volatile boolean running;

    SendSingleMessages(
            Outgoing outgoing,
            Providers providers,
            Recipients recipients,
            StopMessages stopMessages,
            MasterKey masterKey,
            SendingSettings settings,
            TraceParents traceParents,
            Clock clock) {
        this.outgoing = outgoing;
        this.providers = providers;
        this.recipients = recipients;
        this.stopMessages = stopMessages;
        this.masterKey = masterKey;
        this.settings = settings;
        this.traceParents = traceParents;
        this.clock = clock;
    }

    @Override
    public void sms(UUID person, String text, String key) {
        store(person, null, text, key, false);
    }

    @Override
    public void smsTo(@Nullable UUID person, String phone, String text, String key) {
        store(person, phone, text, key, false);
    }

    @Override
    public void askedSmsTo(@Nullable UUID person, String phone, String text, String key) {
        store(person, phone, text, key, true);
    }

    private void store(@Nullable UUID person, @Nullable String phone, String text, String key, boolean asked) {
        var id = HexFormat.of().formatHex(masterKey.blindIndex("outgoing", key), 0, 16);
        var now = clock.instant();
        var message = new Waiting(
                id,
                person,
                phone == null ? null : seal(phone, id, "phone"),
                seal(text, id, "text"),
                asked,
                1,
                now,
                now.plus(inHand()),
                traceParents.current());
        if (outgoing.add(message) && running) AfterCommit.run(() -> sendSoon(message));
    }

    @Scheduled(fixedDelayString = "${konbit.sending.look-every:1s}")
    void sendWhatIsDue() {
        patiently(() -> {
            if (providers.smsBreaker().isOpen()) return;
            var now = clock.instant();
            outgoing.takeDue(now, now.plus(inHand()), AT_ONCE).forEach(this::sendSoon);
        });
    }

    private void sendSoon(Waiting message) {
        threads.submit(() -> Traces.during(message.traceparent(), () -> patiently(() -> sendInTurn(message))));
    }

    /** Twice as long as the provider may take to answer. */
    private Duration inHand() {
        var twice = settings.sms().timeout().multipliedBy(2);
        return twice.compareTo(LEAST_IN_HAND) > 0 ? twice : LEAST_IN_HAND;
    }

    private void sendInTurn(Waiting message) {
        atOnce.acquireUninterruptibly();
        try {
            // Who waited for too long may not be the only one any more: it is due again soon, and taken by one.
            var inTime = clock.instant().plus(settings.sms().timeout()).isBefore(message.takenUntil());
            if (running && inTime) send(message);
        } finally {
            atOnce.release();
        }
    }

    private void send(Waiting message) {
        var phone = phone(message);
        if (phone.isEmpty()) {
            outgoing.done(message.id(), clock.instant());
            return;
        }
        var text = open(message.text(), message.id(), "text");
        var handed = providers
                .singleSms()
                .hand(List.of(new TextMessage(message.id(), phone.get(), text, message.traceparent())))
                .getFirst();
        switch (handed) {
            case Handed.Accepted accepted -> outgoing.done(message.id(), clock.instant());
            case Handed.Refused refused -> giveUp(message, refused.code());
            case Handed.Later later -> retry(message, later.code(), later.after());
            case Handed.Unreachable unreachable -> retry(message, unreachable.reason(), null);
        }
    }

    private Optional<String> phone(Waiting message) {
        if (message.phone() != null) {
            return Optional.of(open(message.phone(), message.id(), "phone"))
                    .filter(phone -> message.asked() || !isStopped(phone));
        }
        if (message.person() == null) return Optional.empty();
        return Optional.ofNullable(recipients
                        .contacts(ChannelKind.SMS, Set.of(message.person()))
                        .get(message.person()))
                .map(Contact::address);
    }

    private boolean isStopped(String phone) {
        return PhoneNumber.parse(phone).map(stopMessages::isStopped).orElse(false);
    }

    private void retry(Waiting message, String why, @Nullable Duration asked) {
        var now = clock.instant();
        if (message.since().plus(settings.giveUpAfter()).isBefore(now)) {
            giveUp(message, why);
            return;
        }
        var wait = FIRST_RETRY.multipliedBy(1L << Math.min(message.attempts() - 1, 10));
        if (wait.compareTo(LONGEST_RETRY) > 0) wait = LONGEST_RETRY;
        if (asked != null && asked.compareTo(wait) > 0) wait = asked;
        outgoing.retryAt(
                message.id(), latest(now.plus(wait), providers.smsBreaker().openUntil()));
    }

    private void giveUp(Waiting message, String why) {
        log.warn("Message {} was not taken: {}", message.id(), why);
        outgoing.done(message.id(), clock.instant());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private byte[] seal(String clear, String id, String field) {
        return masterKey.seal(clear.getBytes(StandardCharsets.UTF_8), aad(id, field));
    }

    private String open(byte[] sealed, String id, String field) {
        return new String(masterKey.open(sealed, aad(id, field)), StandardCharsets.UTF_8);
    }

    private static byte[] aad(String id, String field) {
        return Outgoing.place(id, field).getBytes(StandardCharsets.UTF_8);
    }

    private static void patiently(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("Messages are sent later: {}", e.toString());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** What is in hand is finished; the rest is taken up by another instance, or at the next start. */
    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
                log.info("The SMS provider is slow: some messages are sent again later");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
