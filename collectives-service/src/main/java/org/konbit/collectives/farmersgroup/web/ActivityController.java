package org.konbit.collectives.farmersgroup.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.farmersgroup.ActivityId;
import org.konbit.collectives.farmersgroup.AgreeOnRule;
import org.konbit.collectives.farmersgroup.ChangeActivity;
import org.konbit.collectives.farmersgroup.ChangeActivity.Change;
import org.konbit.collectives.farmersgroup.ReadLedger;
import org.konbit.collectives.farmersgroup.StartActivity;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a farmers' group sets out to do, and how it chose to share what comes of it. */
@RestController
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class ActivityController {
    static final String DISSOLVED = "collective-dissolved: Its ledger is closed.";
    static final String ENDED = "activity-closed: It has ended: what was wrong is corrected, nothing is entered.";
    private static final String NOT_A_FARMERS_GROUP =
            "not-a-farmers-group: Activities belong to a FARMERS_GROUP; this is a COMMITTEE.";

    private final StartActivity startActivity;
    private final ChangeActivity changeActivity;
    private final AgreeOnRule agreeOnRule;
    private final ReadLedger readLedger;

    ActivityController(
            StartActivity startActivity,
            ChangeActivity changeActivity,
            AgreeOnRule agreeOnRule,
            ReadLedger readLedger) {
        this.startActivity = startActivity;
        this.changeActivity = changeActivity;
        this.agreeOnRule = agreeOnRule;
        this.readLedger = readLedger;
    }

    @MayCall({"coordinators", "treasurers", "organizers"})
    @PutMapping("/api/collectives/{id}/sharing-rule")
    @Refuses({NOT_A_FARMERS_GROUP, DISSOLVED, "already-exists: There is one already with the same identity."})
    ResponseEntity<AgreedRuleView> agree(
            @PathVariable CollectiveId id,
            @Valid @RequestBody AgreeOnRuleRequest request,
            IfMatch ifMatch,
            Caller caller) {
        var agreed = agreeOnRule.agree(id, request.toTerms(), ifMatch, caller);
        return ETags.ok(agreed.version(), AgreedRuleView.of(agreed));
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/api/collectives/{id}/sharing-rule")
    @Refuses(NOT_A_FARMERS_GROUP)
    ResponseEntity<AgreedRuleView> rule(@PathVariable CollectiveId id, Caller caller) {
        var view = agreeOnRule.read(id, caller).map(AgreedRuleView::of).orElseGet(() -> AgreedRuleView.none(id));
        return ETags.ok(view.version(), view);
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

    @ApiResponse(
            responseCode = "200",
            description = "The activity as it is now",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @MayCall(
            value = {"coordinators", "treasurers", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PatchMapping("/api/activities/{id}")
    @Refuses({ENDED, DISSOLVED})
    ResponseEntity<?> change(
            @PathVariable ActivityId id,
            @Valid @RequestBody ChangeActivityRequest request,
            IfMatch ifMatch,
            Caller caller) {
        return answer(changeActivity.change(id, request.toCommand(), ifMatch, caller));
    }

    @ApiResponse(
            responseCode = "200",
            description = "The activity as it ended",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @MayCall(
            value = {"coordinators", "treasurers", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/api/activities/{id}/close")
    @Refuses({ENDED, DISSOLVED})
    ResponseEntity<?> close(
            @PathVariable ActivityId id,
            @Valid @RequestBody CloseActivityRequest request,
            IfMatch ifMatch,
            Caller caller) {
        return answer(changeActivity.close(id, request.reason(), ifMatch, caller));
    }

    private static ResponseEntity<?> answer(Change change) {
        return switch (change) {
            case Change.Made(var activity) -> ETags.ok(activity.version(), ActivityView.of(activity));
            case Change.Ended() -> Problems.problem(CONFLICT, "activity-closed", "It has ended.");
        };
    }
}
