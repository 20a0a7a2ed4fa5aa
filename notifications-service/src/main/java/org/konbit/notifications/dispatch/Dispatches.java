package org.konbit.notifications.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.http.NotFound;

/** Who was told of what. */
public interface Dispatches {
    /** The newest action that any of these people was told of, and who of them was. */
    Optional<ToldAction> lastActionToldOf(Collection<UUID> people);

    /**
     * What the person was told, newest first, also where no channel could carry it.
     *
     * @param after the {@link Told#cursor} of the last one read, or null to begin
     */
    List<Told> toldTo(UUID person, @Nullable String after, int limit);

    /** Whom the person was asked to tell, newest first. */
    List<RelayedGroup> relayedBy(UUID relay, @Nullable String after, int limit);

    Optional<Dispatch> find(UUID id);

    static NotFound notFound() {
        return new NotFound("The dispatch");
    }

    /** Dispatches that somebody may have to look after, by id. */
    List<UUID> unfinished(@Nullable UUID after, int limit);
}
