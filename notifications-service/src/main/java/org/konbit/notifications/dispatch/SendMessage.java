package org.konbit.notifications.dispatch;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.MayTell;
import org.konbit.notifications.wording.ComposeTexts;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Sends a plain message, about no action, to an audience. */
@Component
public class SendMessage {
    private final StartDispatch startDispatch;
    private final MayTell mayTell;

    SendMessage(StartDispatch startDispatch, MayTell mayTell) {
        this.mayTell = mayTell;
        this.startDispatch = startDispatch;
    }

    /**
     * @param title by language, as the body
     * @param audience api.md's JSON
     * @param at null for now
     */
    public record Command(
            Map<String, String> title,
            Map<String, String> body,
            String audience,
            @Nullable Instant at,
            Caller by) {
        public Command {
            title = Map.copyOf(title);
            body = Map.copyOf(body);
        }
    }

    public Dispatch send(Command command) {
        mayTell.check(command.by(), AudienceQuery.of(command.audience()));
        return startDispatch.start(new StartDispatch.Command(
                Ids.next(),
                new Dispatch.Message(
                        DispatchKind.MESSAGE,
                        null,
                        null,
                        command.audience(),
                        null,
                        ComposeTexts.plain(command.title(), command.body()),
                        command.at(),
                        null),
                Author.of(command.by()),
                false));
    }
}
