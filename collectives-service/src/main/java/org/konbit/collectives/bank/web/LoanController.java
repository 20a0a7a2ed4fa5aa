package org.konbit.collectives.bank.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import org.konbit.collectives.bank.Loan;
import org.konbit.collectives.bank.LoanId;
import org.konbit.collectives.bank.ReadBank;
import org.konbit.collectives.bank.SettleLoan;
import org.konbit.collectives.bank.SettleLoan.Outcome;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was lent out of a bank, and what came back. */
@RestController
@RequestMapping("/api/loans/{id}")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class LoanController {
    private static final String NOT_OPEN = "loan-not-open: It is RETURNED: nothing is waited for.";

    private final SettleLoan settleLoan;
    private final ReadBank readBank;

    LoanController(SettleLoan settleLoan, ReadBank readBank) {
        this.settleLoan = settleLoan;
        this.readBank = readBank;
    }

    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping
    ResponseEntity<LoanView> one(@PathVariable LoanId id, Caller caller) {
        var seen = readBank.loan(id, caller);
        return ETags.ok(seen.loan().version(), seen.today(), LoanView.of(seen));
    }

    @ApiResponse(
            responseCode = "201",
            description = "The loan as it stands now",
            content = @Content(schema = @Schema(implementation = LoanView.class)))
    @MayCall(
            value = {"coordinators", "treasurers", "facilitators", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/returns")
    @Refuses({NOT_OPEN, BankController.DISSOLVED})
    ResponseEntity<?> takeBack(@PathVariable LoanId id, @Valid @RequestBody TakeBackRequest request, Caller caller) {
        return switch (settleLoan.takeBack(id, request.toCommand(), caller)) {
            case Outcome.Changed(var loan, var today) ->
                ResponseEntity.created(URI.create("/api/loans/" + id))
                        .eTag(ETags.of(loan.version(), today))
                        .body(LoanView.of(loan, today));
            case Outcome.NotOpen(var state) -> notOpen(state);
        };
    }

    @ApiResponse(
            responseCode = "200",
            description = "The loan as it stands now",
            content = @Content(schema = @Schema(implementation = LoanView.class)))
    @MayCall(
            value = {"coordinators", "treasurers", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/write-off")
    @Refuses({NOT_OPEN, BankController.DISSOLVED})
    ResponseEntity<?> writeOff(@PathVariable LoanId id, @Valid @RequestBody WriteOffRequest request, Caller caller) {
        return switch (settleLoan.writeOff(id, request.reason(), caller)) {
            case Outcome.Changed(var loan, var today) -> ETags.ok(loan.version(), today, LoanView.of(loan, today));
            case Outcome.NotOpen(var state) -> notOpen(state);
        };
    }

    private static ResponseEntity<ProblemDetail> notOpen(Loan.State state) {
        return Problems.problem(CONFLICT, "loan-not-open", "It is %s: nothing is waited for.".formatted(state));
    }
}
