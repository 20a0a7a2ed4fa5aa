package org.konbit.notifications.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.DispatchKind;
import org.konbit.notifications.inbox.InboxItem;
import org.konbit.notifications.inbox.InboxItem.Named;

/** An inbox item as its reader gets it; {@code id} is the dispatch's. */
record InboxItemView(
        UUID id,
        Instant at,
        String title,
        String body,
        @Nullable UUID action,
        @Nullable UUID campaign,
        @Nullable DispatchKind kind,
        @Nullable RelayView relay) {

    /** How many there are to tell, and who. */
    record RelayView(int count, List<Named> people) {}

    static InboxItemView of(InboxItem item) {
        var relay = item.relay();
        return new InboxItemView(
                item.dispatch(),
                item.at(),
                item.title(),
                item.body(),
                item.action(),
                item.campaign(),
                item.kind(),
                relay == null ? null : new RelayView(relay.people().size(), relay.people()));
    }
}
