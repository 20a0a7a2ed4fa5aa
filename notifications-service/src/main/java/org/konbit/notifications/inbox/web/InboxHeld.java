package org.konbit.notifications.inbox.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.konbit.notifications.inbox.InboxItem;
import org.konbit.notifications.inbox.ReadInbox;
import org.konbit.notifications.inbox.ReadInbox.Position;
import org.konbit.personaldata.HeldOnPerson;
import org.springframework.stereotype.Component;

/** What somebody was told; of those whom they were to tell only how many, as these are others. */
@Component
class InboxHeld implements HeldOnPerson {
    private static final int AT_ONCE = 200;

    private final ReadInbox readInbox;

    InboxHeld(ReadInbox readInbox) {
        this.readInbox = readInbox;
    }

    record Entry(Instant at, String title, String body, int toTell) {
        static Entry of(InboxItem item) {
            var relay = item.relay();
            return new Entry(
                    item.at(),
                    item.title(),
                    item.body(),
                    relay == null ? 0 : relay.people().size());
        }
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public List<?> of(UUID person) {
        var all = new ArrayList<Entry>();
        for (var after = Position.BEGINNING; after != null; ) {
            var page = readInbox.read(person, after, AT_ONCE);
            page.items().forEach(item -> all.add(Entry.of(item)));
            after = page.next();
        }
        return all;
    }
}
