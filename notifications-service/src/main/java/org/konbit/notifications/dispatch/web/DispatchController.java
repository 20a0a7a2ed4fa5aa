package org.konbit.notifications.dispatch.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.konbit.notifications.dispatch.Deliveries.Delivery;
import org.konbit.notifications.dispatch.Dispatch.Confirmation;
import org.konbit.notifications.dispatch.Dispatch.Move;
import org.konbit.notifications.dispatch.MessageId;
import org.konbit.notifications.dispatch.Outcome;
import org.konbit.notifications.dispatch.ReadDispatch;
import org.konbit.notifications.dispatch.SteerDispatch;
import org.konbit.notifications.recipient.ChannelKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What organizers see of a dispatch, and do about it. */
@RestController
@MayCall(value = "organizers", isPrivate = true)
@RequestMapping("/api/dispatches/{id}")
@PreAuthorize("hasRole('ORGANIZER')")
class DispatchController {
    private static final String OWN_WORD =
            "Your sessions were ended, or you were appointed just now: another organizer has to confirm.";

    private final ReadDispatch readDispatch;
    private final SteerDispatch steerDispatch;
    private final DispatchStreams streams;

    DispatchController(ReadDispatch readDispatch, SteerDispatch steerDispatch, DispatchStreams streams) {
        this.readDispatch = readDispatch;
        this.steerDispatch = steerDispatch;
        this.streams = streams;
    }

    @GetMapping
    ResponseEntity<DispatchView> read(@PathVariable UUID id, Caller caller, Locale locale) {
        var view = DispatchView.of(readDispatch.read(id, caller), locale);
        return ETags.ok(view.tag(), view);
    }

    /** The same at each change, until it is done. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@PathVariable UUID id, Caller caller, Locale locale) {
        return streams.follow(id, caller, locale);
    }

    record DeliveryView(
            String id,
            UUID person,
            ChannelKind channel,
            String outcome,
            @Nullable String reason,
            @Nullable String code) {
        static DeliveryView of(Delivery delivery) {
            var skipped = delivery.outcome().skipReason();
            return new DeliveryView(
                    delivery.id().toString(),
                    delivery.person(),
                    delivery.channel(),
                    skipped == null ? delivery.outcome().name() : "SKIPPED",
                    skipped,
                    delivery.code());
        }
    }

    /** @param outcome only these, of QUEUED, SENT, DELIVERED, FAILED and the reasons for skipping */
    @Audited
    @GetMapping("/deliveries")
    Page<DeliveryView> deliveries(
            @PathVariable UUID id, @RequestParam @Nullable Outcome outcome, PageRequest page, Caller caller) {
        var after = page.after(
                cursor -> MessageId.parse(cursor).orElseThrow(() -> new IllegalArgumentException("Not of this list")));
        var found = readDispatch.deliveries(id, caller, after, outcome, page.limitPlusOne());
        return Page.of(found, page.limit(), delivery -> delivery.id().toString())
                .map(DeliveryView::of);
    }

    @AnswersDispatch
    @Audited(Audited.When.BEFORE)
    @PostMapping("/confirm")
    @Refuses({
        "dispatch-not-awaiting-confirmation: It is SENDING.",
        "dispatch-confirmation-expired: It waited until 2026-05-01T13:00:00Z.",
        "own-word-does-not-count: " + OWN_WORD,
        "dispatch-grew: It is for 812 people by now: look again, and confirm that."
    })
    @Refuses(
            status = HttpStatus.FORBIDDEN,
            value = "confirmed-by-another: Another organizer than who began it confirms.")
    ResponseEntity<?> confirm(@PathVariable UUID id, Caller caller, Locale locale) {
        return switch (steerDispatch.confirm(id, caller)) {
            case Confirmation.Confirmed confirmed -> read(id, caller, locale);
            case Confirmation.OwnDispatch own ->
                Problems.problem(
                        HttpStatus.FORBIDDEN, "confirmed-by-another", "Another organizer than who began it confirms.");
            case Confirmation.OwnWordDoesNotCount none ->
                Problems.problem(HttpStatus.CONFLICT, "own-word-does-not-count", OWN_WORD);
            case Confirmation.Grew(var people) ->
                Problems.problem(
                        HttpStatus.CONFLICT,
                        "dispatch-grew",
                        "It is for %d people by now: look again, and confirm that.".formatted(people));
            case Confirmation.NotNow(var state) ->
                Problems.problem(
                        HttpStatus.CONFLICT, "dispatch-not-awaiting-confirmation", "It is %s.".formatted(state));
            case Confirmation.TooLate(var before) ->
                Problems.problem(
                        HttpStatus.CONFLICT, "dispatch-confirmation-expired", "It waited until %s.".formatted(before));
        };
    }

    @AnswersDispatch
    @PostMapping("/pause")
    @Refuses("dispatch-not-so: It is DONE.")
    ResponseEntity<?> pause(@PathVariable UUID id, Caller caller, Locale locale) {
        return moved(steerDispatch.pause(id, caller), id, caller, locale);
    }

    @AnswersDispatch
    @Audited(Audited.When.BEFORE)
    @PostMapping("/resume")
    @Refuses("dispatch-not-so: It is DONE.")
    ResponseEntity<?> resume(@PathVariable UUID id, Caller caller, Locale locale) {
        return moved(steerDispatch.resume(id, caller), id, caller, locale);
    }

    @AnswersDispatch
    @PostMapping("/cancel")
    @Refuses("dispatch-not-so: It is DONE.")
    ResponseEntity<?> cancel(@PathVariable UUID id, Caller caller, Locale locale) {
        return moved(steerDispatch.cancel(id, caller), id, caller, locale);
    }

    /** Tries those that failed once more. */
    @AnswersDispatch
    @Audited(Audited.When.BEFORE)
    @PostMapping("/resend")
    @Refuses("dispatch-not-so: It is DONE.")
    ResponseEntity<?> resend(@PathVariable UUID id, Caller caller, Locale locale) {
        return moved(steerDispatch.resend(id, caller), id, caller, locale);
    }

    private ResponseEntity<?> moved(Move move, UUID id, Caller caller, Locale locale) {
        return switch (move) {
            case Move.Made made -> read(id, caller, locale);
            case Move.NotNow(var state) ->
                Problems.problem(HttpStatus.CONFLICT, "dispatch-not-so", "It is %s.".formatted(state));
        };
    }
}
