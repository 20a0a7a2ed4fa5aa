package org.konbit.collectives.person;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is left in the place of a record that is part of another now: which, and the handle, so that nobody else gets it
 * and a list that still names it is no new person. It takes the very place of the {@link Person}, as an {@link
 * ErasedPerson} does.
 */
@TypeAlias("merged-person")
@Document("person")
public final class MergedPerson extends Aggregate<MergedPerson.Merged> {
    /** The last that is told of the record: as it was, and of whom it is a part now. */
    public record Merged(Person former, PersonId into) {}

    @Id
    private final PersonId id;

    private final String handle;

    /** Null as long as it is a person of its own, or once that was erased. */
    private @Nullable PersonId mergedInto;

    private @Nullable Instant mergedAt;

    /** Set until all that names this record names the other. */
    private @Nullable Boolean behind;

    @PersistenceCreator
    MergedPerson(
            PersonId id,
            String handle,
            @Nullable PersonId mergedInto,
            @Nullable Instant mergedAt,
            @Nullable Boolean behind) {
        this.id = id;
        this.handle = handle;
        this.mergedInto = mergedInto;
        this.mergedAt = mergedAt;
        this.behind = behind;
    }

    void becomesPartOf(PersonId other, Person former, Instant now) {
        mergedInto = other;
        mergedAt = now;
        behind = true;
        record(new Merged(former, other));
    }

    void allHaveFollowed() {
        behind = null;
    }

    public PersonId id() {
        return id;
    }

    String handle() {
        return handle;
    }

    Optional<PersonId> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    @Nullable
    Instant mergedAt() {
        return mergedAt;
    }
}
