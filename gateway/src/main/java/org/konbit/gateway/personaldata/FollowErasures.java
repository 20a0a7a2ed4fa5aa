package org.konbit.gateway.personaldata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.passkey.Holders;
import org.konbit.gateway.program.Grants;
import org.konbit.gateway.routing.AskService;
import org.konbit.gateway.session.Sessions;
import org.konbit.gateway.signin.EndChallenges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs out for good who was erased by others, or again after a backup was restored. After each start it goes through all
 * erasures of the time in which a session may still last; what is done again does no harm.
 */
@Component
class FollowErasures implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(FollowErasures.class);
    private static final String KEEPS_PEOPLE = "collectives";
    private static final int LONGEST_ANSWER = 256 * 1024;

    /** Clocks differ, and an erasure is seen a moment after the time that it bears. */
    private static final Duration LOOKED_AT_TWICE = Duration.ofMinutes(1);

    private final AskService ask;
    private final EndChallenges endChallenges;
    private final Holders passkeys;
    private final Grants grants;
    private final Sessions sessions;
    private final ErasureSettings settings;
    private final JsonMapper json;
    private Instant seen;
    private volatile @Nullable Thread thread;

    FollowErasures(
            AskService ask,
            EndChallenges endChallenges,
            Holders passkeys,
            Grants grants,
            Sessions sessions,
            ErasureSettings settings,
            Clock clock,
            JsonMapper json) {
        this.ask = ask;
        this.endChallenges = endChallenges;
        this.passkeys = passkeys;
        this.grants = grants;
        this.sessions = sessions;
        this.settings = settings;
        this.json = json;
        this.seen = clock.instant().minus(settings.lookBack());
    }

    private record Erasure(UUID person, Instant at) {}

    /**
     * Signs out whoever was erased since the last look.
     *
     * @return who they are; nobody when that can't be found out now
     */
    List<UUID> look() {
        var all = new ArrayList<UUID>();
        var since = seen.minus(LOOKED_AT_TWICE);
        // Page by page; the last of one is the first of the next.
        while (true) {
            var some = signOut(since);
            some.forEach(one -> all.add(one.person()));
            if (some.isEmpty() || !some.getLast().at().isAfter(since)) return all;
            since = some.getLast().at();
        }
    }

    private List<Erasure> signOut(Instant since) {
        if (!(ask.getLong(KEEPS_PEOPLE, "/internal/erasures?since=" + since, LONGEST_ANSWER)
                instanceof AskService.Outcome.Answered(var body))) {
            return List.of();
        }
        var erased = List.of(json.readValue(body, Erasure[].class));
        for (var one : erased) {
            endChallenges.of(one.person());
            passkeys.forget(one.person());
            grants.endAllOfPerson(one.person());
            sessions.endForGood(one.person());
            if (one.at().isAfter(seen)) seen = one.at();
        }
        return erased;
    }

    @Override
    public void start() {
        if (settings.lookEvery().isZero()) return;
        thread = Thread.ofVirtual().name("erasures").start(this::follow);
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

    private void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                look();
            } catch (RuntimeException failed) {
                if (isRunning()) log.warn("Who was erased can't be signed out now, trying on", failed);
            }
            try {
                Thread.sleep(settings.lookEvery());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
