package org.konbit.notifications.recipient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.konbit.http.FieldError;
import org.konbit.outbox.Together;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Says all that is wrong with an audience.
 *
 * <p>Territories are told of by another service, so one that was made a moment ago may be on its way: before it is
 * called unknown, it is waited for.
 */
@Component
public class CheckAudience {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Territories territories;
    private final Together together;
    private final Duration patience;

    CheckAudience(
            Territories territories,
            Together together,
            @Value("${konbit.recipients.wait-for-unknown:3s}") Duration patience) {
        this.territories = territories;
        this.together = together;
        this.patience = patience;
    }

    /** @param at the pointer of the audience itself */
    public List<FieldError> flawsOf(JsonNode audience, String at) {
        var reader = new AudienceReader();
        var named = new LinkedHashMap<String, String>();
        var faults = new ArrayList<>(reader.faults(audience, named));
        unknown(named).forEach(pointer -> faults.add(new InvalidAudience.Fault(pointer, "is not a known territory")));
        return faults.stream()
                .map(fault -> new FieldError(at + fault.pointer(), fault.detail()))
                .toList();
    }

    private List<String> unknown(Map<String, String> named) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var known = together.apart(() -> territories.paths(named.values()));
            var unknown = named.entrySet().stream()
                    .filter(one -> !known.containsKey(one.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (unknown.isEmpty() || System.nanoTime() >= deadline) return unknown;
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return unknown;
            }
        }
    }
}
