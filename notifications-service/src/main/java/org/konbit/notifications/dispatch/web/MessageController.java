package org.konbit.notifications.dispatch.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.http.text.Texts;
import org.konbit.notifications.dispatch.ReadDispatch;
import org.konbit.notifications.dispatch.SendMessage;
import org.konbit.notifications.recipient.Audience;
import org.konbit.notifications.recipient.CheckAudience;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Plain messages of organizers. */
@RestController
@MayCall("organizers")
@PreAuthorize("hasRole('ORGANIZER')")
class MessageController {
    private final SendMessage sendMessage;
    private final ReadDispatch readDispatch;
    private final CheckAudience checkAudience;
    private final Clock clock;

    MessageController(SendMessage sendMessage, ReadDispatch readDispatch, CheckAudience checkAudience, Clock clock) {
        this.sendMessage = sendMessage;
        this.readDispatch = readDispatch;
        this.checkAudience = checkAudience;
        this.clock = clock;
    }

    /** @param at when the machine is to send it; then it waits for whoever's quiet hours that falls into */
    record MessageRequest(
            @NotNull @Texts Map<String, String> title,
            @NotNull @Texts Map<String, String> body,

            @Schema(implementation = Audience.class) @NotNull
            JsonNode audience,

            @Nullable OffsetDateTime at) {}

    /**
     * The dispatch that sends it, as it stands.
     *
     * @param dispatch its id, under the name that the actions' answers give it
     */
    record Taken(
            @Schema(description = "The id of the dispatch that sends it; the same as id")
            UUID dispatch,

            @JsonUnwrapped DispatchView standing) {}

    @Operation(
            summary = "Sends a plain message to an audience",
            description = "Taken, and answered with the dispatch that sends it; its id stands in dispatch, as the"
                    + " actions' answers have it, and in id.")
    @ApiResponse(responseCode = "202", description = "The dispatch that sends it", useReturnTypeSchema = true)
    @Audited(Audited.When.BEFORE)
    @PostMapping("/api/messages")
    ResponseEntity<Taken> send(@Valid @RequestBody MessageRequest message, Caller caller, Locale locale) {
        check(message);
        var dispatch = sendMessage.send(new SendMessage.Command(
                message.title(),
                message.body(),
                message.audience().toString(),
                message.at() == null ? null : message.at().toInstant(),
                caller));
        return ResponseEntity.accepted()
                .location(URI.create("/api/dispatches/" + dispatch.id()))
                .body(new Taken(dispatch.id(), DispatchView.of(readDispatch.read(dispatch.id(), caller), locale)));
    }

    private void check(MessageRequest message) {
        var flaws = new ArrayList<>(checkAudience.flawsOf(message.audience(), "/audience"));
        if (message.at() != null && message.at().toInstant().isBefore(clock.instant()))
            flaws.add(new FieldError("/at", "lies in the past; leave it out to send now"));
        if (!flaws.isEmpty()) throw new InvalidRequest(flaws);
    }
}
