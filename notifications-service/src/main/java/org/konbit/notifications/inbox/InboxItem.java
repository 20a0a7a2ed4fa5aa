package org.konbit.notifications.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.DispatchKind;

/**
 * One thing a person was told, in their language.
 *
 * @param kind null when the person is only to pass it on
 * @param relay whom the person is asked to tell of it
 */
public record InboxItem(
        UUID dispatch,
        Instant at,
        String title,
        String body,
        @Nullable UUID action,
        @Nullable UUID campaign,
        @Nullable DispatchKind kind,
        @Nullable RelayList relay) {

    /** Whom to tell. */
    public record RelayList(List<Named> people) {}

    /** @param handle null when the person is erased */
    public record Named(UUID person, @Nullable String handle) {}
}
