package org.konbit.notifications.conversation.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.http.Caller;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.konbit.http.text.Prose;
import org.konbit.notifications.conversation.AnswerConversation;
import org.konbit.notifications.conversation.AnswerConversation.Answering;
import org.konbit.notifications.conversation.Conversation.State;
import org.konbit.notifications.conversation.ConversationMessage;
import org.konbit.notifications.conversation.ConversationMessage.Direction;
import org.konbit.notifications.conversation.Conversations.Position;
import org.konbit.notifications.conversation.ReadConversations;
import org.konbit.notifications.conversation.ReadConversations.Seen;
import org.konbit.notifications.conversation.ReadConversations.SeenMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organizers and coordinators read what people wrote, and answer. */
@RestController
@PreAuthorize("hasAnyRole('ORGANIZER', 'MEMBER')")
class ConversationController {
    private final ReadConversations readConversations;
    private final AnswerConversation answerConversation;

    ConversationController(ReadConversations readConversations, AnswerConversation answerConversation) {
        this.readConversations = readConversations;
        this.answerConversation = answerConversation;
    }

    record PersonView(UUID id, @Nullable String handle) {}

    record ConversationView(
            UUID id,
            State state,
            @Nullable PersonView person,
            String language,
            @Nullable UUID campaign,
            @Nullable UUID action,
            Instant openedAt,
            Instant lastAt) {
        static ConversationView of(Seen seen) {
            var one = seen.conversation();
            var person = one.person();
            return new ConversationView(
                    one.id(),
                    one.state(),
                    person == null ? null : new PersonView(person, seen.handle()),
                    one.language(),
                    one.campaign(),
                    one.action(),
                    one.openedAt(),
                    one.lastAt());
        }
    }

    record MessageView(
            UUID id,
            Instant at,
            Direction direction,
            @Nullable String text,
            @Nullable String by) {
        static MessageView of(ConversationMessage message, @Nullable String text) {
            return new MessageView(message.id(), message.at(), message.direction(), text, message.by());
        }
    }

    record AnswerRequest(
            @NotNull @Prose(max = 1000) String text,
            @Nullable Boolean close) {}

    @MayCall({"people", "organizers anywhere"})
    @Audited
    @GetMapping("/api/conversations")
    Page<ConversationView> list(
            @RequestParam(required = false) @Nullable State state, PageRequest page, Caller caller) {
        var found = readConversations.list(caller, state, page.after(Position::of), page.limitPlusOne());
        return Page.of(
                        found,
                        page.limit(),
                        seen -> new Position(
                                        seen.conversation().lastAt(),
                                        seen.conversation().id())
                                .toString())
                .map(ConversationView::of);
    }

    @MayCall(
            value = {"coordinators", "organizers anywhere"},
            isPrivate = true)
    @Audited
    @GetMapping("/api/conversations/{id}/messages")
    Page<MessageView> messages(@PathVariable UUID id, PageRequest page, Caller caller) {
        var found = readConversations
                .messages(caller, id, page.after(UUID::fromString), page.limitPlusOne())
                .orElseThrow(() -> new NotFound("The conversation"));
        return Page.of(
                        found,
                        page.limit(),
                        (SeenMessage seen) -> seen.message().id().toString())
                .map(seen -> MessageView.of(seen.message(), seen.text()));
    }

    @ApiResponse(
            responseCode = "201",
            description = "The answer as it was sent",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @MayCall(
            value = {"coordinators", "organizers anywhere"},
            isPrivate = true)
    @PostMapping("/api/conversations/{id}/messages")
    @Refuses({
        "opted-out: Whoever has this phone wants no messages any more.",
        "unreachable: There is no phone to send an answer to."
    })
    ResponseEntity<?> answer(@PathVariable UUID id, @Valid @RequestBody AnswerRequest request, Caller caller) {
        boolean close = Boolean.TRUE.equals(request.close());
        return switch (answerConversation.answer(caller, id, request.text(), close)) {
            case Answering.Sent(var message, var text) ->
                ResponseEntity.status(HttpStatus.CREATED).body(MessageView.of(message, text));
            case Answering.NotFound() -> throw new NotFound("The conversation");
            case Answering.OptedOut() ->
                Problems.problem(
                        HttpStatus.CONFLICT, "opted-out", "Whoever has this phone wants no messages any more.");
            case Answering.Unreachable() ->
                Problems.problem(HttpStatus.CONFLICT, "unreachable", "There is no phone to send an answer to.");
        };
    }
}
