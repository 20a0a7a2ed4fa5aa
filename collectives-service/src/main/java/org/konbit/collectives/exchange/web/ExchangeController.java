package org.konbit.collectives.exchange.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.exchange.ExchangeId;
import org.konbit.collectives.exchange.FindExchanges;
import org.konbit.collectives.exchange.HoldExchange;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
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
    private final HoldExchange holdExchange;
    private final FindExchanges findExchanges;

    ExchangeController(HoldExchange holdExchange, FindExchanges findExchanges) {
        this.holdExchange = holdExchange;
        this.findExchanges = findExchanges;
    }

    @MayCall({"coordinators", "facilitators", "organizers"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ExchangeView> hold(@Valid @RequestBody HoldExchangeRequest request, Caller caller) {
        var exchange = holdExchange.hold(request.toCommand(), caller);
        return ResponseEntity.created(URI.create("/api/exchanges/" + exchange.id()))
                .eTag(ETags.of(exchange.version()))
                .body(ExchangeView.of(exchange));
    }

    @MayCall({"people", "organizers anywhere"})
    @GetMapping
    Page<ExchangeView> all(@RequestParam(required = false) @Nullable UUID collective, PageRequest page) {
        return findExchanges
                .all(collective == null ? null : new CollectiveId(collective), page)
                .map(ExchangeView::of);
    }

    @MayCall({"people", "organizers anywhere"})
    @GetMapping("/{id}")
    ResponseEntity<ExchangeView> one(@PathVariable ExchangeId id) {
        var exchange = findExchanges.one(id);
        return ETags.ok(exchange.version(), ExchangeView.of(exchange));
    }
}
