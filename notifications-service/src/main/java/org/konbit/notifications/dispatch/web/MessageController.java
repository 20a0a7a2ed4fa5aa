package org.konbit.notifications.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Texts;
import org.konbit.notifications.dispatch.Author;
import org.konbit.notifications.dispatch.ReadDispatch;
import org.konbit.notifications.dispatch.SendMessage;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.InvalidAudience;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Plain messages of organizers. */
@RestController
@PreAuthorize("hasRole('ORGANIZER')")
class MessageController {
    private final SendMessage sendMessage;
    private final ReadDispatch readDispatch;
    private final Clock clock;

    MessageController(SendMessage sendMessage, ReadDispatch readDispatch, Clock clock) {
        this.sendMessage = sendMessage;
        this.readDispatch = readDispatch;
        this.clock = clock;
    }

    /** @param at when the machine is to send it; then it waits for whoever's quiet hours that falls into */
    record MessageRequest(
            @NotNull @Texts Map<String, String> title,
            @NotNull @Texts Map<String, String> body,
            @NotNull JsonNode audience,
            @Nullable OffsetDateTime at) {}

    @PostMapping("/api/messages")
    ResponseEntity<DispatchView> send(@Valid @RequestBody MessageRequest message, Caller caller, Locale locale) {
        check(message);
        var dispatch = sendMessage.send(new SendMessage.Command(
                message.title(),
                message.body(),
                message.audience().toString(),
                message.at() == null ? null : message.at().toInstant(),
                new Author(caller.subject(), caller.handle())));
        return ResponseEntity.accepted()
                .location(URI.create("/api/dispatches/" + dispatch.id()))
                .body(DispatchView.of(readDispatch.read(dispatch.id()), locale));
    }

    private void check(MessageRequest message) {
        try {
            AudienceQuery.of(message.audience());
        } catch (InvalidAudience invalid) {
            throw new InvalidRequest(invalid.faults().stream()
                    .map(fault -> new FieldError("/audience" + fault.pointer(), fault.detail()))
                    .toList());
        }
        if (message.at() != null && message.at().toInstant().isBefore(clock.instant()))
            throw new InvalidRequest("/at", "Lies in the past; leave it out to send now.");
    }
}
