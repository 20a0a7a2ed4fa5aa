package org.konbit.campaigns.movement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.konbit.campaigns.UseCase;
import org.konbit.http.FieldError;
import org.konbit.outbox.Together;
import org.springframework.beans.factory.annotation.Value;

/**
 * Finds the territories, collectives and people that a request names.
 *
 * <p>They are told of by another service, so what was made there a moment ago may be on its way: before something is
 * called unknown, it is waited for.
 */
@UseCase
public class References {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Territories territories;
    private final Collectives collectives;
    private final People people;
    private final Together together;
    private final Duration patience;

    References(
            Territories territories,
            Collectives collectives,
            People people,
            Together together,
            @Value("${konbit.campaigns.wait-for-unknown:3s}") Duration patience) {
        this.territories = territories;
        this.collectives = collectives;
        this.people = people;
        this.together = together;
        this.patience = patience;
    }

    /** What a request names, and where in it. */
    public static final class Named {
        private final Map<String, String> territories = new LinkedHashMap<>();
        private final Map<String, UUID> collectives = new LinkedHashMap<>();
        private final Map<String, UUID> people = new LinkedHashMap<>();

        public Named territory(String pointer, String code) {
            territories.put(pointer, code);
            return this;
        }

        public Named collective(String pointer, UUID id) {
            collectives.put(pointer, id);
            return this;
        }

        public Named person(String pointer, UUID id) {
            people.put(pointer, id);
            return this;
        }
    }

    /** What of it is known, and which of it is not. */
    public record Found(
            Map<String, Territory> territories,
            Map<UUID, Collective> collectives,
            Map<UUID, Person> people,
            List<FieldError> unknown) {
        public Territory territory(String code) {
            var found = territories.get(code);
            if (found == null) throw new IllegalArgumentException("Territory " + code + " was not looked for");
            return found;
        }
    }

    public Found find(Named named) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var found = together.apart(() -> look(named));
            if (found.unknown().isEmpty() || System.nanoTime() >= deadline) return found;
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return found;
            }
        }
    }

    private Found look(Named named) {
        var knownTerritories = territories.findAll(named.territories.values());
        var knownCollectives = collectives.findAll(named.collectives.values());
        var knownPeople = people.findAll(named.people.values());
        var unknown = new ArrayList<FieldError>();
        named.territories.forEach((pointer, code) -> {
            if (!knownTerritories.containsKey(code)) unknown.add(new FieldError(pointer, "is not a known territory"));
        });
        named.collectives.forEach((pointer, id) -> {
            if (!knownCollectives.containsKey(id)) unknown.add(new FieldError(pointer, "is not a known collective"));
        });
        named.people.forEach((pointer, id) -> {
            if (!knownPeople.containsKey(id)) unknown.add(new FieldError(pointer, "is not a known person"));
        });
        return new Found(knownTerritories, knownCollectives, knownPeople, unknown);
    }
}
