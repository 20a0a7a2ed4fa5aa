package org.konbit.notifications.recipient;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/**
 * That a phone said the word by which people have themselves erased: asked for until it is done, and known for a while
 * after, as a provider may bring a text again whose word then means nothing to anybody any more.
 */
@TypeAlias("heard-word")
public final class HeardWord extends Aggregate<HeardWord.ErasureAsked> {
    /** Somebody wants to be erased, everywhere. */
    public record ErasureAsked(UUID person) {}

    /** A blind index of the phone and what it said. */
    @Id
    private final String id;

    private Set<UUID> people;

    /** Null as long as it is not over for one of the people. */
    private @Nullable Instant doneAt;

    @PersistenceCreator
    HeardWord(String id, Set<UUID> people, @Nullable Instant doneAt) {
        this.id = id;
        this.people = people;
        this.doneAt = doneAt;
    }

    static HeardWord unheard(BlindIndex said) {
        return new HeardWord(said.hex(), Set.of(), null);
    }

    void saidBy(Collection<UUID> those) {
        var all = new TreeSet<>(people);
        all.addAll(those);
        people = all;
        doneAt = null;
        those.forEach(person -> record(new ErasureAsked(person)));
    }

    void areErased(Collection<UUID> those, Instant now) {
        var left = new TreeSet<>(people);
        left.removeAll(those);
        people = left;
        if (left.isEmpty()) doneAt = now;
    }

    public String id() {
        return id;
    }
}
