package org.konbit.collectives.exchange.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.exchange.Answer;
import org.konbit.collectives.exchange.AnswerInvitation;
import org.konbit.collectives.exchange.CancelExchange;
import org.konbit.collectives.exchange.EnterExchange;
import org.konbit.collectives.exchange.ExchangeId;
import org.konbit.collectives.exchange.ExchangeMove;
import org.konbit.collectives.exchange.ExchangeSearch;
import org.konbit.collectives.exchange.ExchangeState;
import org.konbit.collectives.exchange.FindExchanges;
import org.konbit.collectives.exchange.ReportExchange;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.IfMatch;
import org.konbit.http.MalformedRequest;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exchanges")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class ExchangeController {
    private final EnterExchange enterExchange;
    private final AnswerInvitation answerInvitation;
    private final ReportExchange reportExchange;
    private final CancelExchange cancelExchange;
    private final FindExchanges findExchanges;

    ExchangeController(
            EnterExchange enterExchange,
            AnswerInvitation answerInvitation,
            ReportExchange reportExchange,
            CancelExchange cancelExchange,
            FindExchanges findExchanges) {
        this.enterExchange = enterExchange;
        this.answerInvitation = answerInvitation;
        this.reportExchange = reportExchange;
        this.cancelExchange = cancelExchange;
        this.findExchanges = findExchanges;
    }

    /** Enters one that was held, or proposes one. */
    @MayCall({"coordinators", "facilitators", "organizers"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ExchangeView> enter(@Valid @RequestBody EnterExchangeRequest request, Caller caller) {
        var exchange = enterExchange.enter(request.toCommand(), caller);
        return ResponseEntity.created(URI.create("/api/exchanges/" + exchange.id()))
                .eTag(ETags.of(exchange.version()))
                .body(ExchangeView.of(exchange));
    }

    /** By date, if one is asked for; what was not held is listed for those of its hosts and guests, and organizers there. */
    @MayCall({"people", "organizers anywhere"})
    @GetMapping
    Page<ExchangeView> all(
            @RequestParam(required = false) @Nullable UUID collective,
            @RequestParam(required = false) @Nullable ExchangeState state,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            PageRequest page,
            Caller caller) {
        check("from", from);
        check("to", to);
        var host = collective == null ? null : new CollectiveId(collective);
        return findExchanges
                .all(new ExchangeSearch.Wanted(host, state, from, to, null), page, caller)
                .map(ExchangeView::of);
    }

    private static void check(String name, @Nullable LocalDate date) {
        if (date != null && !EnterExchangeRequest.isUsual(date)) {
            throw new MalformedRequest(name, EnterExchangeRequest.UNUSUAL);
        }
    }

    @MayCall({"people", "organizers anywhere"})
    @MayCall(
            of = "one still to come",
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/{id}")
    ResponseEntity<ExchangeView> one(@PathVariable ExchangeId id, Caller caller) {
        var seen = findExchanges.look(id, caller);
        return ETags.ok(seen.exchange().version(), ExchangeView.of(seen));
    }

    @AnswersExchange
    @MayCall({"coordinators", "organizers"})
    @MayCall(
            of = "one still to come",
            value = {"coordinators", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/{id}/accept")
    ResponseEntity<?> accept(
            @PathVariable ExchangeId id,
            @Valid @RequestBody AnswerInvitationRequest request,
            IfMatch ifMatch,
            Caller caller) {
        return answer(answerInvitation.answer(id, request.toAnswer(Answer.Choice.ACCEPTED), ifMatch, caller));
    }

    @AnswersExchange
    @MayCall({"coordinators", "organizers"})
    @MayCall(
            of = "one still to come",
            value = {"coordinators", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/{id}/decline")
    ResponseEntity<?> decline(
            @PathVariable ExchangeId id,
            @Valid @RequestBody AnswerInvitationRequest request,
            IfMatch ifMatch,
            Caller caller) {
        return answer(answerInvitation.answer(id, request.toAnswer(Answer.Choice.DECLINED), ifMatch, caller));
    }

    /** Of one that was proposed, this says that it was held. */
    @AnswersExchange
    @MayCall({"coordinators", "facilitators", "organizers"})
    @MayCall(
            of = "one still to come",
            value = {"coordinators", "facilitators", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/{id}/report")
    @Refuses({"exchange-reported: What came of it has been told already.", "exchange-to-come: Its day has not come yet."
    })
    ResponseEntity<?> report(
            @PathVariable ExchangeId id,
            @Valid @RequestBody ReportExchangeRequest request,
            IfMatch ifMatch,
            Caller caller) {
        return answer(reportExchange.report(id, request.toReport(), ifMatch, caller));
    }

    @AnswersExchange
    @MayCall({"coordinators", "facilitators", "organizers"})
    @MayCall(
            of = "one still to come",
            value = {"coordinators", "facilitators", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/{id}/cancel")
    ResponseEntity<?> cancel(
            @PathVariable ExchangeId id,
            @Valid @RequestBody CancelExchangeRequest request,
            IfMatch ifMatch,
            Caller caller) {
        return answer(cancelExchange.cancel(id, request.reason(), ifMatch, caller));
    }

    private static ResponseEntity<?> answer(ExchangeMove move) {
        return switch (move) {
            case ExchangeMove.Made(var exchange) -> ETags.ok(exchange.version(), ExchangeView.of(exchange));
            case ExchangeMove.NotFrom(var present) ->
                Problems.problem(CONFLICT, "exchange-state", "It is %s.".formatted(present));
            case ExchangeMove.ReportedAlready() ->
                Problems.problem(CONFLICT, "exchange-reported", "What came of it has been told already.");
            case ExchangeMove.NotYet() -> Problems.problem(CONFLICT, "exchange-to-come", "Its day has not come yet.");
        };
    }
}
