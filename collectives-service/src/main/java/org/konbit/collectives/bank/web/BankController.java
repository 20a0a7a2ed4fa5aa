package org.konbit.collectives.bank.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.bank.BankItemId;
import org.konbit.collectives.bank.CountStock;
import org.konbit.collectives.bank.EnterBankItem;
import org.konbit.collectives.bank.LendItem;
import org.konbit.collectives.bank.ReadBank;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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

/** What a collective's bank holds and lends. */
@RestController
@RequestMapping("/api/collectives/{id}/bank")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class BankController {
    static final String DISSOLVED = "collective-dissolved: Its bank is closed.";
    private static final String NO_BANK =
            "keeps-no-bank: A FARMERS_GROUP or an AGROFORESTRY_BRIGADE keeps a bank; this is a COMMITTEE.";
    private static final String NOT_ENOUGH = "not-enough-held: The bank holds 2.5 of it.";

    private final EnterBankItem enterBankItem;
    private final CountStock countStock;
    private final LendItem lendItem;
    private final ReadBank readBank;

    BankController(EnterBankItem enterBankItem, CountStock countStock, LendItem lendItem, ReadBank readBank) {
        this.enterBankItem = enterBankItem;
        this.countStock = countStock;
        this.lendItem = lendItem;
        this.readBank = readBank;
    }

    @MayCall({"coordinators", "treasurers", "organizers"})
    @PostMapping("/items")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({NO_BANK, DISSOLVED})
    ResponseEntity<BankItemView> enter(
            @PathVariable CollectiveId id, @Valid @RequestBody EnterBankItemRequest request, Caller caller) {
        var item = enterBankItem.enter(id, request.toDescription(), request.quantity(), caller);
        var view = BankItemView.of(readBank.held(item));
        return ResponseEntity.created(URI.create("/api/collectives/%s/bank/items/%s".formatted(id, item.id())))
                .eTag(ETags.of(view.version(), view.held().toPlainString()))
                .body(view);
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/items")
    @Refuses(NO_BANK)
    Page<BankItemView> items(@PathVariable CollectiveId id, PageRequest page, Caller caller) {
        return readBank.items(id, page, caller).map(BankItemView::of);
    }

    /** What comes in or goes out does not change the item's version. */
    @MayCall({"members", "organizers"})
    @GetMapping("/items/{item}")
    @Refuses(NO_BANK)
    ResponseEntity<BankItemView> item(@PathVariable CollectiveId id, @PathVariable BankItemId item, Caller caller) {
        var view = BankItemView.of(readBank.item(id, item, caller));
        return ETags.ok(view.version(), view.held().toPlainString(), view);
    }

    @ApiResponse(
            responseCode = "201",
            description = "What was entered",
            content = @Content(schema = @Schema(implementation = StockEntryView.class)))
    @MayCall({"coordinators", "treasurers", "organizers"})
    @PostMapping("/items/{item}/entries")
    @Refuses({NOT_ENOUGH, NO_BANK, DISSOLVED})
    ResponseEntity<?> count(
            @PathVariable CollectiveId id,
            @PathVariable BankItemId item,
            @Valid @RequestBody CountStockRequest request,
            Caller caller) {
        return switch (countStock.count(id, item, request.toCommand(), caller)) {
            case CountStock.Outcome.Entered(var entry) ->
                ResponseEntity.created(URI.create("/api/collectives/%s/bank/items/%s/entries".formatted(id, item)))
                        .body(StockEntryView.of(entry));
            case CountStock.Outcome.NotEnough(var held) -> notEnough(held);
        };
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/items/{item}/entries")
    @Refuses(NO_BANK)
    Page<StockEntryView> entries(
            @PathVariable CollectiveId id, @PathVariable BankItemId item, PageRequest page, Caller caller) {
        return readBank.entries(id, item, page, caller).map(StockEntryView::of);
    }

    @ApiResponse(
            responseCode = "201",
            description = "The loan, with what is owed for it",
            content = @Content(schema = @Schema(implementation = LoanView.class)))
    @MayCall({"coordinators", "treasurers", "facilitators", "organizers"})
    @PostMapping("/items/{item}/loans")
    @Refuses({NOT_ENOUGH, NO_BANK, DISSOLVED})
    ResponseEntity<?> lend(
            @PathVariable CollectiveId id,
            @PathVariable BankItemId item,
            @Valid @RequestBody LendRequest request,
            Caller caller) {
        return switch (lendItem.lend(id, item, request.toCommand(), caller)) {
            case LendItem.Outcome.Lent(var loan, var today) ->
                ResponseEntity.created(URI.create("/api/loans/" + loan.id()))
                        .eTag(ETags.of(loan.version(), today))
                        .body(LoanView.of(loan, today));
            case LendItem.Outcome.NotEnough(var held) -> notEnough(held);
        };
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/loans")
    @Refuses(NO_BANK)
    Page<LoanView> loans(
            @PathVariable CollectiveId id,
            @RequestParam(required = false) ReadBank.@Nullable Wanted state,
            PageRequest page,
            Caller caller) {
        return readBank.loans(id, state, page, caller).map(LoanView::of);
    }

    private static ResponseEntity<ProblemDetail> notEnough(BigDecimal held) {
        return Problems.problem(
                CONFLICT, "not-enough-held", "The bank holds %s of it.".formatted(held.toPlainString()));
    }
}
