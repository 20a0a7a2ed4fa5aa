package org.konbit.collectives.person.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.konbit.audit.Audited;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.person.AskedMerge;
import org.konbit.collectives.person.MergePeople;
import org.konbit.collectives.person.PersonId;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two records of one person become one. */
@RestController
@RequestMapping("/api/people/{id}/merge")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class MergeController {
    private final MergePeople mergePeople;
    private final Standings standings;
    private final PersonViews views;

    MergeController(MergePeople mergePeople, Standings standings, PersonViews views) {
        this.mergePeople = mergePeople;
        this.standings = standings;
        this.views = views;
    }

    /** The other record, which is part of this one then. */
    record MergeRequest(@NotNull UUID other) {}

    /** That it was asked for, and until when a second organizer may do it by asking for the same. */
    record MergeView(UUID person, UUID other, UUID askedBy, Instant askedAt, Instant confirmBefore) {
        static MergeView of(PersonId person, AskedMerge asked) {
            return new MergeView(person.value(), asked.other().value(), asked.by(), asked.at(), asked.confirmBefore());
        }
    }

    /** Asks for it, or does it where another organizer asked for the same within seven days; done, it stays done. */
    @ApiResponse(
            responseCode = "200",
            description = "The person, with all that either record held",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Asked for; another organizer has to ask for the same",
            content = @Content(schema = @Schema(implementation = MergeView.class)))
    @Refuses({
        "merged-elsewhere: The other record is part of somebody else's.",
        "erasure-asked: Somebody asked for one of them to be erased; that has to be confirmed or withdrawn first."
    })
    @MayCall(
            value = "organizers",
            isPrivate = true,
            knownTo = {"themselves", "members"})
    @Audited(Audited.When.BEFORE)
    @PostMapping
    ResponseEntity<?> merge(@PathVariable PersonId id, @Valid @RequestBody MergeRequest request, Caller caller) {
        return switch (mergePeople.merge(id, new PersonId(request.other()), caller)) {
            case MergePeople.Merge.Done(var person) -> {
                var view = views.show(person, standings.of(caller));
                yield ETags.ok(person.version(), PersonViews.variant(view.displayName()), view);
            }
            case MergePeople.Merge.Asked(var asked) -> ResponseEntity.accepted().body(MergeView.of(id, asked));
            case MergePeople.Merge.ErasureAsked() ->
                Problems.problem(
                        HttpStatus.CONFLICT,
                        "erasure-asked",
                        "Somebody asked for one of them to be erased; that has to be confirmed or withdrawn first.");
            case MergePeople.Merge.OfAnother() ->
                Problems.problem(
                        HttpStatus.CONFLICT, "merged-elsewhere", "The other record is part of somebody else's.");
        };
    }
}
