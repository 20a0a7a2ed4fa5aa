package org.konbit.collectives.farmersgroup.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.farmersgroup.ActivityId;
import org.konbit.collectives.farmersgroup.ReadLedger;
import org.konbit.collectives.farmersgroup.RecordContribution;
import org.konbit.collectives.farmersgroup.RecordResult;
import org.konbit.collectives.farmersgroup.ShareResult;
import org.konbit.collectives.farmersgroup.ShareResult.Outcome;
import org.konbit.collectives.farmersgroup.StartActivity;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class ActivityController {
    private static final String NOT_A_FARMERS_GROUP =
            "not-a-farmers-group: Activities belong to a FARMERS_GROUP; this is a COMMITTEE.";
    private static final String DISSOLVED = "collective-dissolved: Its ledger is closed.";

    private final StartActivity startActivity;
    private final RecordContribution recordContribution;
    private final RecordResult recordResult;
    private final ShareResult shareResult;
    private final ReadLedger readLedger;

    ActivityController(
            StartActivity startActivity,
            RecordContribution recordContribution,
            RecordResult recordResult,
            ShareResult shareResult,
            ReadLedger readLedger) {
        this.startActivity = startActivity;
        this.recordContribution = recordContribution;
        this.recordResult = recordResult;
        this.shareResult = shareResult;
        this.readLedger = readLedger;
    }

    @MayCall({"coordinators", "treasurers", "organizers"})
    @PostMapping("/api/collectives/{id}/activities")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({NOT_A_FARMERS_GROUP, DISSOLVED})
    ResponseEntity<ActivityView> start(
            @PathVariable CollectiveId id, @Valid @RequestBody StartActivityRequest request, Caller caller) {
        var activity = startActivity.start(id, request.toCommand(), caller);
        return ResponseEntity.created(URI.create("/api/activities/" + activity.id()))
                .eTag(ETags.of(activity.version()))
                .body(ActivityView.of(activity));
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/api/collectives/{id}/activities")
    @Refuses(NOT_A_FARMERS_GROUP)
    Page<ActivityView> all(@PathVariable CollectiveId id, PageRequest page, Caller caller) {
        return readLedger.activities(id, page, caller).map(ActivityView::of);
    }

    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/activities/{id}")
    ResponseEntity<ActivityView> one(@PathVariable ActivityId id, Caller caller) {
        var activity = readLedger.activity(id, caller);
        return ETags.ok(activity.version(), ActivityView.of(activity));
    }

    @MayCall(
            value = {"coordinators", "treasurers", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/api/activities/{id}/contributions")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(DISSOLVED)
    ResponseEntity<ContributionView> contribute(
            @PathVariable ActivityId id, @Valid @RequestBody RecordContributionRequest request, Caller caller) {
        var contribution = recordContribution.record(id, request.person(), request.toGiven(), caller);
        return created(id, "contributions", ContributionView.of(contribution));
    }

    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/activities/{id}/contributions")
    Page<ContributionView> contributions(@PathVariable ActivityId id, PageRequest page, Caller caller) {
        return readLedger.contributions(id, page, caller).map(ContributionView::of);
    }

    @MayCall(
            value = {"coordinators", "treasurers", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/api/activities/{id}/results")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(DISSOLVED)
    ResponseEntity<ResultView> bring(
            @PathVariable ActivityId id, @Valid @RequestBody RecordResultRequest request, Caller caller) {
        var result = recordResult.record(id, request.toQuantity(), request.use(), caller);
        return created(id, "results", ResultView.of(result));
    }

    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/activities/{id}/results")
    Page<ResultView> results(@PathVariable ActivityId id, PageRequest page, Caller caller) {
        return readLedger.results(id, page, caller).map(ResultView::of);
    }

    @ApiResponse(
            responseCode = "201",
            description = "How it was shared",
            content = @Content(schema = @Schema(implementation = SharingView.class)))
    @MayCall(
            value = {"coordinators", "treasurers", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/api/activities/{id}/shares")
    @Refuses({
        "nobody-to-share-with: The group has no active member.",
        "nothing-to-weigh: This activity has nothing to weigh its members by.",
        DISSOLVED
    })
    ResponseEntity<?> share(
            @PathVariable ActivityId id, @Valid @RequestBody ShareResultRequest request, Caller caller) {
        return switch (shareResult.share(id, request.toCommand(), caller)) {
            case Outcome.Shared(var sharing) -> created(id, "shares", SharingView.of(sharing));
            case Outcome.NobodyToShareWith() ->
                Problems.problem(CONFLICT, "nobody-to-share-with", "The group has no active member.");
            case Outcome.NothingToWeigh() ->
                Problems.problem(
                        CONFLICT,
                        "nothing-to-weigh",
                        "BY_CONTRIBUTION weighs days of work; where none are recorded, money in the currency that is"
                                + " shared; where there is none, produce, if it is all the same in one unit. This"
                                + " activity has none of these.");
        };
    }

    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/activities/{id}/shares")
    Page<SharingView> sharings(@PathVariable ActivityId id, PageRequest page, Caller caller) {
        return readLedger.sharings(id, page, caller).map(SharingView::of);
    }

    private static <T> ResponseEntity<T> created(ActivityId id, String ledger, T body) {
        return ResponseEntity.created(URI.create("/api/activities/%s/%s".formatted(id, ledger)))
                .body(body);
    }
}
