package org.konbit.gateway.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.signin.Limits.Limit;
import org.springframework.stereotype.Component;

/**
 * Somebody asks for a code. What is done before the answer is the same for every contact point; whether anybody has it
 * is found out afterwards.
 */
@Component
public class AskForCode {
    private final Codes codes;
    private final Challenges challenges;
    private final Limits limits;
    private final DeliverCode deliverCode;
    private final SignInSettings settings;
    private final Clock clock;

    AskForCode(
            Codes codes,
            Challenges challenges,
            Limits limits,
            DeliverCode deliverCode,
            SignInSettings settings,
            Clock clock) {
        this.codes = codes;
        this.challenges = challenges;
        this.limits = limits;
        this.deliverCode = deliverCode;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of asking. */
    public sealed interface Outcome {
        record Asked(String challenge, Instant expiresAt) implements Outcome {}

        record TooOften(Instant againAt) implements Outcome {}

        /** More are on their way than this instance bears. */
        record Busy() implements Outcome {}
    }

    /**
     * @param member whom the code is to let in, where the contact point is that of their relay; null where it is their own
     * @param address the caller's own, as the connection says it
     */
    public Outcome ask(ContactPoint contact, @Nullable String member, String address, Locale language) {
        var now = clock.instant();
        var refused = overLimit(contact, address, now);
        if (refused.isPresent()) return new Outcome.TooOften(refused.get());
        if (!deliverCode.reserve()) return new Outcome.Busy();
        var challenge = codes.newChallenge();
        var code = codes.newCode();
        var expiresAt = now.plus(settings.codeLife()).truncatedTo(ChronoUnit.SECONDS);
        try {
            challenges.add(challenge, codes.hash(challenge, code), settings.tries(), expiresAt);
        } catch (RuntimeException notStored) {
            deliverCode.release();
            throw notStored;
        }
        deliverCode.deliver(new DeliverCode.Task(challenge, contact, member, code, language, expiresAt));
        return new Outcome.Asked(challenge, expiresAt);
    }

    /** The narrow ones first, so that whoever is over one of those takes nothing away from the others of a range. */
    private Optional<Instant> overLimit(ContactPoint contact, String address, Instant now) {
        var asked = settings.limits();
        var counted = new LinkedHashMap<String, Limit>();
        counted.put(codes.counted("address", address), asked.address());
        counted.put(codes.counted("contact", contact.value()), asked.contact());
        counted.put(codes.counted("contact-a-day", contact.value()), asked.contactADay());
        contact.range(settings.rangeDigits())
                .ifPresent(range -> counted.put(codes.counted("range", range), asked.range()));
        for (var one : counted.entrySet()) {
            var refused = limits.take(one.getKey(), one.getValue(), now);
            if (refused.isPresent()) return refused;
        }
        return Optional.empty();
    }
}
