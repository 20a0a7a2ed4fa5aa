package org.konbit.notifications.inbox.web;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.MalformedRequest;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.notifications.inbox.InboxItem;
import org.konbit.notifications.inbox.ReadInbox;
import org.konbit.notifications.inbox.ReadInbox.InboxPage;
import org.konbit.notifications.inbox.ReadInbox.Position;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a person was told, and whom they are to tell. */
@RestController
@MayCall("people")
@PreAuthorize("hasRole('MEMBER')")
class InboxController {
    private final ReadInbox readInbox;
    private final InboxStreams streams;

    InboxController(ReadInbox readInbox, InboxStreams streams) {
        this.readInbox = readInbox;
        this.streams = streams;
    }

    @GetMapping("/api/me/inbox")
    Page<InboxItemView> read(PageRequest page, Caller caller) {
        var after = page.after(Position::of);
        var read = readInbox.read(caller.subject(), after == null ? Position.BEGINNING : after, page.limit());
        return page(read).map(InboxItemView::of);
    }

    /** The list tells itself whether it goes on; {@link Page#of} sees that by one item more. */
    private static Page<InboxItem> page(InboxPage read) {
        var next = read.next();
        if (next == null) {
            return new Page<>(read.items(), null);
        }
        var oneMore = new ArrayList<>(read.items());
        oneMore.add(read.items().getLast());
        return Page.of(oneMore, read.items().size(), last -> next.toString());
    }

    /** Events named {@code told}, whose id is the dispatch's; {@code Last-Event-ID} says what was seen already. */
    @GetMapping(path = "/api/me/inbox/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId, Caller caller) {
        return streams.follow(caller.subject(), lastEventId == null ? null : dispatch(lastEventId));
    }

    private static UUID dispatch(String lastEventId) {
        try {
            return UUID.fromString(lastEventId);
        } catch (IllegalArgumentException notAnId) {
            throw new MalformedRequest("Last-Event-ID", "is not an id of this stream");
        }
    }
}
