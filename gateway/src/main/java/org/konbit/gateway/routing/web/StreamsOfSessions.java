package org.konbit.gateway.routing.web;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.session.Session;
import org.konbit.gateway.session.Sessions;
import org.konbit.http.problem.Faulty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Streams of events end with the session that opened them, whichever instance ended it; all are asked for at once. */
@Component
class StreamsOfSessions implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(StreamsOfSessions.class);
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(2);

    private final Sessions sessions;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread thread;

    private record Stream(Session session, Passage passage) {}

    StreamsOfSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    void add(Session session, Passage passage) {
        open.add(new Stream(session, passage));
    }

    private void look() {
        open.removeIf(stream -> stream.passage().isOver());
        var looked = List.copyOf(open);
        if (looked.isEmpty()) return;
        var lasting = sessions.lasting(looked.stream().map(Stream::session).toList());
        for (var stream : looked) {
            if (lasting.contains(stream.session().id())) continue;
            stream.passage().end();
            open.remove(stream);
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("streams-of-sessions").start(this::lookAgainAndAgain);
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

    private void lookAgainAndAgain() {
        while (isRunning()) {
            try {
                Thread.sleep(LOOKED_AT_EVERY);
                look();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException fault) {
                if (Faulty.isAway(fault)) log.info("Open streams go on, as nobody can say whether their sessions last");
                else log.error("Whether the sessions of open streams last was not found out", fault);
            }
        }
    }
}
