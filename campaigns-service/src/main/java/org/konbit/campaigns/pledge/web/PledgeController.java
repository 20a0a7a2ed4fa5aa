package org.konbit.campaigns.pledge.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.action.CountPeople;
import org.konbit.campaigns.action.MaySeeAction;
import org.konbit.campaigns.pledge.FindPledges;
import org.konbit.campaigns.pledge.MayPledge;
import org.konbit.campaigns.pledge.MaySeeParticipants;
import org.konbit.campaigns.pledge.PledgeId;
import org.konbit.campaigns.pledge.Pledges;
import org.konbit.campaigns.pledge.Pledging;
import org.konbit.campaigns.pledge.SendDelegation;
import org.konbit.campaigns.pledge.SendDelegation.Sending;
import org.konbit.campaigns.pledge.TakePledge;
import org.konbit.http.Caller;
import org.konbit.http.InvalidRequest;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pledges and delegations over HTTP. */
@RestController
@RequestMapping("/api/actions/{id}")
class PledgeController {
    private final MaySeeAction maySee;
    private final Pledges pledges;
    private final FindPledges findPledges;
    private final MayPledge mayPledge;
    private final MaySeeParticipants maySeeParticipants;
    private final TakePledge takePledge;
    private final SendDelegation sendDelegation;
    private final CountPeople countPeople;

    PledgeController(
            MaySeeAction maySee,
            Pledges pledges,
            FindPledges findPledges,
            MayPledge mayPledge,
            MaySeeParticipants maySeeParticipants,
            TakePledge takePledge,
            SendDelegation sendDelegation,
            CountPeople countPeople) {
        this.maySee = maySee;
        this.pledges = pledges;
        this.findPledges = findPledges;
        this.mayPledge = mayPledge;
        this.maySeeParticipants = maySeeParticipants;
        this.takePledge = takePledge;
        this.sendDelegation = sendDelegation;
        this.countPeople = countPeople;
    }

    @ApiResponse(
            responseCode = "200",
            description = "The pledge; WAITLISTED when no seat was left",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PledgeView.class)))
    @MayCall("people")
    @PutMapping("/pledges/me")
    @Refuses({
        "action-not-announced: It is DRAFT; people answer once it is announced.",
        "action-cancelled: It is cancelled.",
        "action-over: It is over."
    })
    @PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
    ResponseEntity<?> pledge(@PathVariable ActionId id, @Valid @RequestBody PledgeRequest request, Caller caller) {
        if (request.answer() == Answer.WAITLISTED) {
            throw new InvalidRequest("/answer", "must be ACCEPTED, TENTATIVE or DECLINED");
        }
        maySee.require(id, caller);
        mayPledge.check(caller);
        var headcount = request.headcount() == null ? 1 : request.headcount();
        var command = new TakePledge.Command(id, caller.subject(), request.answer(), headcount, null);
        return switch (takePledge.take(command)) {
            case Pledging.Made(var pledge) -> ResponseEntity.ok(PledgeView.of(pledge));
            case Pledging.HeardBefore before -> throw new IllegalStateException("Only messages are heard before");
            case Pledging.NotAnnounced(var state) ->
                refused("action-not-announced", "It is %s; people answer once it is announced.".formatted(state));
            case Pledging.Cancelled cancelled -> refused("action-cancelled", "It is cancelled.");
            case Pledging.Over over -> refused("action-over", "It is over.");
        };
    }

    @MayCall("people")
    @GetMapping("/pledges/me")
    @PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
    PledgeView mine(@PathVariable ActionId id, Caller caller) {
        maySee.require(id, caller);
        mayPledge.check(caller);
        return pledges.findById(new PledgeId(id, caller.subject()))
                .map(PledgeView::of)
                .orElseThrow(() -> new NotFound("The pledge"));
    }

    @MayCall("organizers")
    @Audited
    @GetMapping("/pledges")
    @PreAuthorize("hasRole('ORGANIZER')")
    PledgesView list(
            @PathVariable ActionId id,
            @RequestParam(required = false) @Nullable Answer answer,
            PageRequest page,
            Caller caller) {
        var action = maySee.require(id, caller);
        maySeeParticipants.check(caller, action);
        var counts = countPeople.of(id);
        if (!maySeeParticipants.areListed(action)) return PledgesView.onlyCounts(counts);
        var found = findPledges.of(id, answer, page.after(PledgeId::valueOf), page.limitPlusOne());
        var items = Page.of(found, page.limit(), pledge -> pledge.id().toString());
        return PledgesView.of(items.map(PledgeView::of), counts);
    }

    @ApiResponse(
            responseCode = "200",
            description = "The delegation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DelegationView.class)))
    @MayCall({"coordinators", "delegates", "platform organizers"})
    @PutMapping("/delegations/{collective}")
    @Refuses({
        "no-seats-left: There are 3 seats left.",
        "action-not-in-that-state: Nobody is sent to an action that is CANCELLED.",
        "action-over: It is over."
    })
    @PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
    ResponseEntity<?> delegate(
            @PathVariable ActionId id,
            @PathVariable UUID collective,
            @Valid @RequestBody DelegationRequest request,
            Caller caller) {
        maySee.require(id, caller);
        return switch (sendDelegation.send(id, collective, request.headcount(), caller)) {
            case Sending.Pledged(var delegation) -> ResponseEntity.ok(DelegationView.of(delegation));
            case Sending.NoSeats(var left) -> refused("no-seats-left", "There are %d seats left.".formatted(left));
            case Sending.NotNow(var state) ->
                refused("action-not-in-that-state", "Nobody is sent to an action that is %s.".formatted(state));
            case Sending.Over over -> refused("action-over", "It is over.");
        };
    }

    private static ResponseEntity<?> refused(String slug, String detail) {
        return Problems.problem(HttpStatus.CONFLICT, slug, detail);
    }
}
