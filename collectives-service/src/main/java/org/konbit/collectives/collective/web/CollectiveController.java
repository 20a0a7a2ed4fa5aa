package org.konbit.collectives.collective.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.ChangeCollective;
import org.konbit.collectives.collective.ChangeCollective.Change;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveState;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.FoundCollective;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.FieldError;
import org.konbit.http.IfMatch;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/collectives")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class CollectiveController {
    private static final String BELOW_ITSELF = "It cannot be part of what is part of it.";

    private final FoundCollective foundCollective;
    private final ChangeCollective changeCollective;
    private final FindCollectives findCollectives;
    private final CollectiveViews views;

    CollectiveController(
            FoundCollective foundCollective,
            ChangeCollective changeCollective,
            FindCollectives findCollectives,
            CollectiveViews views) {
        this.foundCollective = foundCollective;
        this.changeCollective = changeCollective;
        this.findCollectives = findCollectives;
        this.views = views;
    }

    @MayCall("organizers")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses("already-exists: There is one already with the same identity.")
    ResponseEntity<CollectiveView> found(@Valid @RequestBody FoundCollectiveRequest request, Caller caller) {
        var collective = foundCollective.found(request.toCommand(), caller);
        var view = views.of(collective);
        return ResponseEntity.created(URI.create("/api/collectives/" + collective.id()))
                .eTag(ETags.of(view.version(), view.variant()))
                .body(view);
    }

    @MayCall({"people", "organizers anywhere"})
    @GetMapping
    Page<CollectiveView> all(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable CollectiveType type,
            @RequestParam(required = false) @Nullable CollectiveState state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID within,
            PageRequest page) {
        var found = findCollectives.all(
                given(territory), type, state, given(q), within == null ? null : new CollectiveId(within), page);
        return found.map(views.of(found.items()));
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    @MayCall({"people", "organizers anywhere"})
    @GetMapping("/{id}")
    ResponseEntity<CollectiveView> one(@PathVariable CollectiveId id) {
        return ok(findCollectives.one(id));
    }

    @ApiResponse(
            responseCode = "200",
            description = "The collective as it is now",
            content = @Content(schema = @Schema(implementation = CollectiveView.class)))
    @MayCall({"coordinators", "organizers"})
    @PatchMapping("/{id}")
    @Refuses({
        "collective-state: It is DISSOLVED and cannot become ACTIVE.",
        "below-itself: It cannot be part of what is part of it.",
        "already-exists: There is one already with the same identity."
    })
    ResponseEntity<?> change(
            @PathVariable CollectiveId id,
            @Valid @RequestBody ChangeCollectiveRequest request,
            IfMatch ifMatch,
            Caller caller) {
        return switch (changeCollective.change(id, request.toCommand(), ifMatch, caller)) {
            case Change.Made(var collective) -> ok(collective);
            case Change.NotFrom(var present, var wanted) ->
                Problems.problem(
                        CONFLICT, "collective-state", "It is %s and cannot become %s.".formatted(present, wanted));
            case Change.BelowItself() ->
                Problems.problem(
                        CONFLICT,
                        "below-itself",
                        BELOW_ITSELF,
                        List.of(new FieldError("/parent", "is the collective itself, or below it")));
        };
    }

    /** Who joins or leaves does not change the collective's version. */
    private ResponseEntity<CollectiveView> ok(Collective collective) {
        var view = views.of(collective);
        return ETags.ok(view.version(), view.variant(), view);
    }
}
