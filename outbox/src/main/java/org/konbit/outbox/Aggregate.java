package org.konbit.outbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;

/** A thing that guards its own states and tells what happened to it, by events of type {@code E}. */
public abstract class Aggregate<E> {
    @Version
    private @Nullable Long version;

    @Transient
    private final transient List<E> unpublished = new ArrayList<>();

    protected final void record(E event) {
        unpublished.add(event);
    }

    /** What happened since this was loaded or last saved, oldest first. */
    public final List<E> unpublished() {
        return List.copyOf(unpublished);
    }

    /** How often this was saved; 0 when it never was. */
    public final long version() {
        return version == null ? 0 : version;
    }

    final void saved(long newVersion) {
        version = newVersion;
        unpublished.clear();
    }

    final void restore(@Nullable Long earlier) {
        version = earlier;
    }

    final @Nullable Long storedVersion() {
        return version;
    }
}
