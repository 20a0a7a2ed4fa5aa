package org.konbit.notifications.inbox.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.inbox.InboxItem;
import org.konbit.notifications.inbox.ReadInbox;
import org.konbit.notifications.inbox.ReadInbox.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The inboxes that are open in front of somebody, looked at again every second. Which instance somebody is connected
 * to plays no part, as nothing is handed from one to another.
 */
@Component
class InboxStreams implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InboxStreams.class);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int TICKS_BETWEEN_SIGNS_OF_LIFE = 15;
    private static final Duration RECONNECT = Duration.ofSeconds(3);
    private static final int NEWEST = 20;

    private final ReadInbox readInbox;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private int ticks;

    InboxStreams(ReadInbox readInbox) {
        this.readInbox = readInbox;
    }

    /** @param seen the newest item that the caller knows; null to begin with what comes from now on */
    SseEmitter follow(UUID person, @Nullable UUID seen) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var from = seen == null ? newest(person) : seen;
        var follower = new Follower(person, emitter, from == null ? "" : from.toString());
        emitter.onCompletion(() -> followers.remove(follower));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> followers.remove(follower));
        greet(emitter);
        followers.add(follower);
        return emitter;
    }

    /** So that the answer's headers go out at once, and not with the first item. */
    private static void greet(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().comment("open").reconnectTime(RECONNECT.toMillis()));
        } catch (IOException gone) {
            emitter.completeWithError(gone);
        }
    }

    private @Nullable UUID newest(UUID person) {
        var items = readInbox.read(person, Position.BEGINNING, 1).items();
        return items.isEmpty() ? null : items.getFirst().dispatch();
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        boolean signOfLife = ++ticks % TICKS_BETWEEN_SIGNS_OF_LIFE == 0;
        for (var follower : followers) {
            try {
                follower.look(readInbox, signOfLife);
            } catch (DataAccessException unreachable) {
                log.info("Open inboxes wait, the database does not answer");
                return;
            } catch (IOException | IllegalStateException gone) {
                followers.remove(follower);
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Open streams would keep the server from stopping; browsers come back by themselves, to another instance. */
    @Override
    public void stop() {
        running = false;
        followers.forEach(follower -> follower.emitter.complete());
        followers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server's graceful stop began, before it waits. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** Someone whose inbox is open. */
    private static final class Follower {
        private final UUID person;
        private final SseEmitter emitter;
        private String seen;

        Follower(UUID person, SseEmitter emitter, String seen) {
            this.person = person;
            this.emitter = emitter;
            this.seen = seen;
        }

        void look(ReadInbox readInbox, boolean signOfLife) throws IOException {
            var fresh = readInbox.read(person, Position.BEGINNING, NEWEST).items().stream()
                    .filter(item -> id(item).compareTo(seen) > 0)
                    .toList();
            for (var item : fresh.reversed()) {
                emitter.send(SseEmitter.event().id(id(item)).name("told").data(InboxItemView.of(item)));
                seen = id(item);
            }
            if (signOfLife && fresh.isEmpty()) {
                emitter.send(SseEmitter.event().comment("still here"));
            }
        }

        private static String id(InboxItem item) {
            return item.dispatch().toString();
        }
    }
}
