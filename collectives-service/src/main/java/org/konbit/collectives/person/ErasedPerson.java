package org.konbit.collectives.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is left in the place of a person who was erased: that they were. It takes the very place of the {@link Person}, so
 * that name, key and all else are gone in one write, whoever had loaded the person can't save them any more, and that
 * they are gone is told behind all that was told of them.
 */
@TypeAlias("erased-person")
@Document("person")
public final class ErasedPerson extends Aggregate<ErasedPerson.Erased> {
    /** The person is erased, or that they were is said again. */
    public record Erased(PersonId id) {}

    /** Before the id it is the handle of who was erased; no person's own can begin so. */
    static final String MARK = "erased:";

    static final String AFTER_ALL = "erased;";

    @Id
    private final PersonId id;

    /** There must be one and no other may have it; once erased it is none that a person can have. */
    private String handle;

    /** Null as long as the person is there. */
    private @Nullable Instant erasedAt;

    @PersistenceCreator
    ErasedPerson(PersonId id, String handle, @Nullable Instant erasedAt) {
        this.id = id;
        this.handle = handle;
        this.erasedAt = erasedAt;
    }

    /** Erased again, it is told again, and nothing else happens. */
    void erase(Instant now) {
        if (erasedAt == null) {
            erasedAt = now;
            handle = MARK + id;
        }
        record(new Erased(id));
    }

    public PersonId id() {
        return id;
    }

    String handle() {
        return handle;
    }

    public @Nullable Instant erasedAt() {
        return erasedAt;
    }
}
