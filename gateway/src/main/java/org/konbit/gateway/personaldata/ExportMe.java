package org.konbit.gateway.personaldata;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.passkey.Holders;
import org.konbit.gateway.passkey.Passkey;
import org.konbit.gateway.routing.AskService;
import org.konbit.gateway.session.ClientKind;
import org.konbit.gateway.session.Session;
import org.konbit.gateway.session.Sessions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts together what every service holds on a person. All of it is there before the first byte goes out, so that nobody
 * takes a part for the whole. How long an answer may be, how many are put together at once, how much waits to be sent and
 * that nobody gets two at once bounds the memory, however slowly whoever asked reads.
 */
@Component
public class ExportMe {
    private static final String KEEPS_PEOPLE = "collectives";
    private static final List<String> OTHERS = List.of("campaigns", "notifications");
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;
    private static final int AT_ONCE = 2;
    private static final int MOST_ON_THEIR_WAY = 48 * 1024 * 1024;

    private final AskService ask;
    private final Sessions sessions;
    private final Holders holders;
    private final JsonMapper json;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Semaphore onTheirWay = new Semaphore(MOST_ON_THEIR_WAY);
    private final Set<UUID> asking = ConcurrentHashMap.newKeySet();

    ExportMe(AskService ask, Sessions sessions, Holders holders, JsonMapper json) {
        this.ask = ask;
        this.sessions = sessions;
        this.holders = holders;
        this.json = json;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** What each service holds, the gateway being one of them; to be closed when it was sent, or was not. */
        @SuppressWarnings("ArrayRecordComponent") // one file on its way out, compared nowhere
        record Exported(byte[] zip, Runnable sent) implements Outcome, AutoCloseable {
            @Override
            public void close() {
                sent.run();
            }
        }

        record NeverKnown() implements Outcome {}

        record Away(String service) implements Outcome {}

        record Busy() implements Outcome {}
    }

    public Outcome export(UUID person) {
        if (!asking.add(person)) return new Outcome.Busy();
        var outcome = (Outcome) new Outcome.Busy();
        try {
            outcome = putTogether(person);
            return outcome;
        } finally {
            if (!(outcome instanceof Outcome.Exported)) asking.remove(person);
        }
    }

    private Outcome putTogether(UUID person) {
        if (!room.tryAcquire()) return new Outcome.Busy();
        try {
            return gather(person);
        } finally {
            room.release();
        }
    }

    private Outcome gather(UUID person) {
        var held = new LinkedHashMap<String, String>();
        var known = ask(KEEPS_PEOPLE, person);
        if (known == null) return new Outcome.Away(KEEPS_PEOPLE);
        if (json.readTree(known).path("person").isEmpty()) return new Outcome.NeverKnown();
        held.put(KEEPS_PEOPLE, known);
        for (var service : OTHERS) {
            var answer = ask(service, person);
            if (answer == null) return new Outcome.Away(service);
            held.put(service, answer);
        }
        var signedIn = sessions.of(person).stream().map(SignedIn::of).toList();
        var passkeys = holders.of(person).stream()
                .flatMap(holder -> holder.passkeys().stream())
                .map(OwnPasskey::of)
                .toList();
        held.put("gateway", json.writeValueAsString(new TreeMap<>(Map.of("sessions", signedIn, "passkeys", passkeys))));
        var zip = ExportedZip.of(held, json);
        if (!onTheirWay.tryAcquire(zip.length)) return new Outcome.Busy();
        return new Outcome.Exported(zip, () -> {
            onTheirWay.release(zip.length);
            asking.remove(person);
        });
    }

    /** Null when nobody can answer now. */
    private @Nullable String ask(String service, UUID person) {
        return switch (ask.getLong(service, "/internal/people/" + person + "/data", LONGEST_ANSWER)) {
            case AskService.Outcome.Answered(var body) -> body;
            // Every service answers this question for everyone: one that knows it not is not to be passed over.
            case AskService.Outcome.NotThere() -> null;
            case AskService.Outcome.Unavailable() -> null;
        };
    }

    private record OwnPasskey(
            String label, Instant createdAt, @Nullable Instant lastUsedAt) {
        static OwnPasskey of(Passkey passkey) {
            return new OwnPasskey(passkey.label(), passkey.createdAt(), passkey.lastUsedAt());
        }
    }

    private record SignedIn(ClientKind client, Instant createdAt, Instant lastUsedAt, Instant endsAt) {
        static SignedIn of(Session session) {
            return new SignedIn(session.client(), session.createdAt(), session.lastUsedAt(), session.endsAt());
        }
    }
}
