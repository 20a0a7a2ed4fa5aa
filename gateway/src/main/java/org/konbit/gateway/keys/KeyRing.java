package org.konbit.gateway.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All keys at one moment, and what each is good for at a given time. */
final class KeyRing {
    /** How long a successor signs already before its predecessor is forgotten, beyond the longest token. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Map<KeyKind, List<SigningKey>> byKind = new EnumMap<>(KeyKind.class);

    KeyRing(Collection<SigningKey> keys) {
        for (var kind : KeyKind.values()) {
            byKind.put(
                    kind,
                    keys.stream()
                            .filter(key -> key.kind() == kind)
                            .sorted(Comparator.comparingLong(SigningKey::generation))
                            .toList());
        }
    }

    /** The newest that may sign; when clocks differ so much that none may, the oldest. */
    Optional<SigningKey> signing(KeyKind kind, Instant now) {
        var keys = of(kind);
        return keys.reversed().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .or(() -> keys.stream().findFirst());
    }

    Optional<SigningKey> newest(KeyKind kind) {
        return of(kind).reversed().stream().findFirst();
    }

    Stream<SigningKey> published(KeyKind kind, Instant now) {
        return of(kind).stream().filter(key -> !isRetired(key, now));
    }

    Optional<SigningKey> published(KeyKind kind, String kid, Instant now) {
        return published(kind, now).filter(key -> key.kid().equals(kid)).findFirst();
    }

    Stream<SigningKey> retired(Instant now) {
        return byKind.values().stream().flatMap(List::stream).filter(key -> isRetired(key, now));
    }

    private boolean isRetired(SigningKey key, Instant now) {
        return of(key.kind()).stream()
                .filter(other -> other.generation() == key.generation() + 1)
                .anyMatch(successor -> successor
                        .signsFrom()
                        .plus(key.kind().longestToken())
                        .plus(GRACE)
                        .isBefore(now));
    }

    private List<SigningKey> of(KeyKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
