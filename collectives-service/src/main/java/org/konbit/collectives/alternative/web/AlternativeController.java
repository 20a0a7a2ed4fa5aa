package org.konbit.collectives.alternative.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.Alternative;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.alternative.ChangeAlternative;
import org.konbit.collectives.alternative.ChangeAlternative.Change;
import org.konbit.collectives.alternative.FindAlternatives;
import org.konbit.collectives.alternative.Practice;
import org.konbit.collectives.alternative.PutForwardAlternative;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
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
@RequestMapping("/api/alternatives")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class AlternativeController {
    private final PutForwardAlternative putForward;
    private final ChangeAlternative changeAlternative;
    private final FindAlternatives findAlternatives;

    AlternativeController(
            PutForwardAlternative putForward, ChangeAlternative changeAlternative, FindAlternatives findAlternatives) {
        this.putForward = putForward;
        this.changeAlternative = changeAlternative;
        this.findAlternatives = findAlternatives;
    }

    @MayCall({"members", "organizers"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AlternativeView> putForward(@Valid @RequestBody PutForwardRequest request, Caller caller) {
        return created(putForward.original(request.toPractice(), request.toHome(), caller));
    }

    @MayCall({"members", "organizers"})
    @PostMapping("/{id}/adaptations")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses("alternative-not-shared: A draft has to be shared before it can be adapted.")
    ResponseEntity<AlternativeView> adapt(
            @PathVariable AlternativeId id, @Valid @RequestBody AdaptRequest request, Caller caller) {
        return created(putForward.adaptation(id, request.toChanges(), request.toHome(), caller));
    }

    private static ResponseEntity<AlternativeView> created(Alternative alternative) {
        return ResponseEntity.created(URI.create("/api/alternatives/" + alternative.id()))
                .eTag(ETags.of(alternative.version()))
                .body(AlternativeView.of(alternative));
    }

    /** Those that are shared. */
    @MayCall({"people", "organizers anywhere"})
    @GetMapping
    Page<AlternativeView> all(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) Practice.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID collective,
            PageRequest page) {
        var where = territory == null || territory.isBlank() ? null : territory.strip();
        return findAlternatives
                .shared(where, kind, collective == null ? null : new CollectiveId(collective), page)
                .map(AlternativeView::of);
    }

    @MayCall({"people", "organizers anywhere"})
    @MayCall(
            of = "a draft",
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/{id}")
    ResponseEntity<AlternativeView> one(@PathVariable AlternativeId id, Caller caller) {
        var alternative = findAlternatives.one(id, caller);
        return ETags.ok(alternative.version(), AlternativeView.of(alternative));
    }

    @ApiResponse(
            responseCode = "200",
            description = "The alternative as it is now",
            content = @Content(schema = @Schema(implementation = AlternativeView.class)))
    @MayCall({"members", "organizers"})
    @MayCall(
            of = "a draft",
            value = {"members", "organizers"},
            isPrivate = true)
    @PatchMapping("/{id}")
    @Refuses("alternative-state: It is RETIRED and cannot become SHARED.")
    ResponseEntity<?> change(
            @PathVariable AlternativeId id,
            @Valid @RequestBody ChangeAlternativeRequest request,
            IfMatch ifMatch,
            Caller caller) {
        return switch (changeAlternative.change(id, request.toCommand(), ifMatch, caller)) {
            case Change.Made(var alternative) -> ETags.ok(alternative.version(), AlternativeView.of(alternative));
            case Change.NotFrom(var present, var wanted) ->
                Problems.problem(
                        CONFLICT, "alternative-state", "It is %s and cannot become %s.".formatted(present, wanted));
        };
    }

    @MayCall({"people", "organizers anywhere"})
    @MayCall(
            of = "a draft",
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/{id}/lineage")
    LineageView lineage(@PathVariable AlternativeId id, Caller caller) {
        return LineageView.of(findAlternatives.lineage(id, caller));
    }
}
