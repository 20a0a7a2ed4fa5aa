package org.konbit.collectives.person.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.person.ChangeMembership;
import org.konbit.collectives.person.EnterMembership;
import org.konbit.collectives.person.FindPeople;
import org.konbit.collectives.person.Membership;
import org.konbit.collectives.person.MembershipState;
import org.konbit.collectives.person.Person;
import org.konbit.collectives.person.PersonId;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.IfMatch;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/collectives/{id}/memberships")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class MembershipController {
    private static final Set<MembershipState> ALL_BUT_THE_PAST = EnumSet.complementOf(EnumSet.of(MembershipState.LEFT));

    private final EnterMembership enterMembership;
    private final ChangeMembership changeMembership;
    private final FindPeople findPeople;
    private final FindCollectives findCollectives;
    private final MayLookInto mayLookInto;
    private final Standings standings;
    private final PersonViews views;

    MembershipController(
            EnterMembership enterMembership,
            ChangeMembership changeMembership,
            FindPeople findPeople,
            FindCollectives findCollectives,
            MayLookInto mayLookInto,
            Standings standings,
            PersonViews views) {
        this.enterMembership = enterMembership;
        this.changeMembership = changeMembership;
        this.findPeople = findPeople;
        this.findCollectives = findCollectives;
        this.mayLookInto = mayLookInto;
        this.standings = standings;
        this.views = views;
    }

    @ApiResponse(
            responseCode = "201",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = MembershipView.class)))
    @MayCall({"themselves", "coordinators", "organizers"})
    @Audited(Audited.When.BEFORE)
    @PostMapping
    @Refuses({
        "already-a-member: The membership exists; it is ACTIVE.",
        "collective-dissolved: It takes no members any more."
    })
    ResponseEntity<?> enter(
            @PathVariable CollectiveId id, @Valid @RequestBody EnterMembershipRequest request, Caller caller) {
        return switch (enterMembership.enter(id, request.toCommand(), caller)) {
            case EnterMembership.Entry.Made(var person, var membership) -> {
                var view = views.membership(person, membership, findCollectives.one(id), standings.of(caller));
                yield ResponseEntity.created(
                                URI.create("/api/collectives/%s/memberships/%s".formatted(id, person.id())))
                        .eTag(ETags.of(view.version(), PersonViews.variant(view.displayName())))
                        .body(view);
            }
            case EnterMembership.Entry.AlreadyIn(var state) ->
                Problems.problem(CONFLICT, "already-a-member", "The membership exists; it is %s.".formatted(state));
        };
    }

    /** All but those who have left, unless a state is asked for. */
    @MayCall({"members", "organizers"})
    @Audited
    @GetMapping
    Page<MembershipView> all(
            @PathVariable CollectiveId id,
            @RequestParam(required = false) @Nullable MembershipState state,
            PageRequest page,
            Caller caller) {
        var collective = findCollectives.one(id);
        mayLookInto.check(caller, collective);
        var viewer = standings.of(caller);
        var states = state == null ? ALL_BUT_THE_PAST : EnumSet.of(state);
        return findPeople
                .membersOf(collective, states, page)
                .map(person -> views.membership(person, person.membershipIn(id).orElseThrow(), collective, viewer));
    }

    @MayCall(
            value = {"themselves", "members", "organizers"},
            isPrivate = true)
    @GetMapping("/{person}")
    ResponseEntity<MembershipView> one(@PathVariable CollectiveId id, @PathVariable PersonId person, Caller caller) {
        var viewer = standings.of(caller);
        var found = findPeople.met(person, viewer);
        var membership = found.membershipIn(id).orElseThrow(() -> new NotFound("The membership"));
        return ok(found, membership, viewer);
    }

    @ApiResponse(
            responseCode = "200",
            description = "The membership as it is now",
            content = @Content(schema = @Schema(implementation = MembershipView.class)))
    @MayCall({"themselves", "coordinators", "organizers"})
    @Audited(Audited.When.BEFORE)
    @PatchMapping("/{person}")
    @Refuses("membership-state: It is LEFT and cannot become ACTIVE.")
    ResponseEntity<?> change(
            @PathVariable CollectiveId id,
            @PathVariable PersonId person,
            @Valid @RequestBody ChangeMembershipRequest request,
            IfMatch ifMatch,
            Caller caller) {
        return switch (changeMembership.change(id, person, request.toCommand(), ifMatch, caller)) {
            case ChangeMembership.Change.Made(var changed, var membership) ->
                ok(changed, membership, standings.of(caller));
            case ChangeMembership.Change.NotFrom(var present, var wanted) ->
                Problems.problem(
                        CONFLICT, "membership-state", "It is %s and cannot become %s.".formatted(present, wanted));
        };
    }

    private ResponseEntity<MembershipView> ok(Person person, Membership membership, Standing viewer) {
        var view = views.membership(person, membership, findCollectives.one(membership.collective()), viewer);
        return ETags.ok(view.version(), PersonViews.variant(view.displayName()), view);
    }
}
