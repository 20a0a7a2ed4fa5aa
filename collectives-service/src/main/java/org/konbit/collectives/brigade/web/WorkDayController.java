package org.konbit.collectives.brigade.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import org.konbit.audit.Audited;
import org.konbit.collectives.brigade.CountTrees;
import org.konbit.collectives.brigade.FindPlotsAndWorkDays;
import org.konbit.collectives.brigade.MoveWorkDay;
import org.konbit.collectives.brigade.PlanWorkDay;
import org.konbit.collectives.brigade.ReportWorkDay;
import org.konbit.collectives.brigade.WorkDay;
import org.konbit.collectives.brigade.WorkDayId;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.IfMatch;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
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
class WorkDayController {
    private final PlanWorkDay planWorkDay;
    private final MoveWorkDay moveWorkDay;
    private final ReportWorkDay reportWorkDay;
    private final CountTrees countTrees;
    private final FindPlotsAndWorkDays find;

    WorkDayController(
            PlanWorkDay planWorkDay,
            MoveWorkDay moveWorkDay,
            ReportWorkDay reportWorkDay,
            CountTrees countTrees,
            FindPlotsAndWorkDays find) {
        this.planWorkDay = planWorkDay;
        this.moveWorkDay = moveWorkDay;
        this.reportWorkDay = reportWorkDay;
        this.countTrees = countTrees;
        this.find = find;
    }

    @MayCall({"coordinators", "facilitators", "organizers"})
    @PostMapping("/api/collectives/{id}/work-days")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({BrigadeProblems.NOT_A_BRIGADE, BrigadeProblems.DISSOLVED})
    ResponseEntity<WorkDayView> plan(
            @PathVariable CollectiveId id, @Valid @RequestBody PlanWorkDayRequest request, Caller caller) {
        return created(planWorkDay.plan(id, request.toCommand(), caller));
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/api/collectives/{id}/work-days")
    @Refuses(BrigadeProblems.NOT_A_BRIGADE)
    Page<WorkDayView> all(@PathVariable CollectiveId id, PageRequest page, Caller caller) {
        return find.workDays(id, page, caller).map(WorkDayView::of);
    }

    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/work-days/{id}")
    ResponseEntity<WorkDayView> one(@PathVariable WorkDayId id, Caller caller) {
        return ok(find.workDay(id, caller));
    }

    @ApiResponse(
            responseCode = "200",
            description = "The work-day on its new date; every member is told",
            content = @Content(schema = @Schema(implementation = WorkDayView.class)))
    @MayCall(
            value = {"coordinators", "facilitators", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/api/work-days/{id}/move")
    @Audited(Audited.When.BEFORE)
    @Refuses({
        BrigadeProblems.REPORTED,
        BrigadeProblems.CANCELLED,
        BrigadeProblems.TOO_OFTEN,
        BrigadeProblems.TOO_OFTEN_TODAY,
        BrigadeProblems.DISSOLVED
    })
    ResponseEntity<?> move(
            @PathVariable WorkDayId id,
            @Valid @RequestBody MoveWorkDayRequest request,
            IfMatch ifMatch,
            Caller caller) {
        return BrigadeProblems.answer(
                moveWorkDay.move(id, request.toCommand(), ifMatch, caller), WorkDayController::ok);
    }

    @ApiResponse(
            responseCode = "200",
            description = "The work-day, called off; every member is told",
            content = @Content(schema = @Schema(implementation = WorkDayView.class)))
    @MayCall(
            value = {"coordinators", "facilitators", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/api/work-days/{id}/cancel")
    @Audited(Audited.When.BEFORE)
    @Refuses({
        BrigadeProblems.REPORTED,
        BrigadeProblems.CANCELLED,
        BrigadeProblems.TOO_OFTEN_TODAY,
        BrigadeProblems.DISSOLVED
    })
    ResponseEntity<?> cancel(
            @PathVariable WorkDayId id,
            @Valid @RequestBody CancelWorkDayRequest request,
            IfMatch ifMatch,
            Caller caller) {
        return BrigadeProblems.answer(
                moveWorkDay.move(id, request.toCommand(), ifMatch, caller), WorkDayController::ok);
    }

    @ApiResponse(
            responseCode = "200",
            description = "The work-day with its report",
            content = @Content(schema = @Schema(implementation = WorkDayView.class)))
    @MayCall(
            value = {"coordinators", "facilitators", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/api/work-days/{id}/report")
    @Refuses({BrigadeProblems.REPORTED, BrigadeProblems.CANCELLED, BrigadeProblems.DISSOLVED})
    ResponseEntity<?> report(
            @PathVariable WorkDayId id, @Valid @RequestBody ReportWorkDayRequest request, Caller caller) {
        return BrigadeProblems.answer(
                reportWorkDay.report(id, request.toReport(), request.present(), caller), WorkDayController::ok);
    }

    @ApiResponse(
            responseCode = "201",
            description = "The work-day with all counts of its trees",
            content = @Content(schema = @Schema(implementation = WorkDayView.class)))
    @MayCall(
            value = {"coordinators", "facilitators", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/api/work-days/{id}/tree-counts")
    @Refuses({BrigadeProblems.NOT_REPORTED, BrigadeProblems.TOO_OFTEN})
    ResponseEntity<?> countTrees(
            @PathVariable WorkDayId id, @Valid @RequestBody CountTreesRequest request, Caller caller) {
        return BrigadeProblems.answer(countTrees.count(id, request.toCommand(), caller), WorkDayController::created);
    }

    private static ResponseEntity<WorkDayView> ok(WorkDay workDay) {
        return ETags.ok(workDay.version(), WorkDayView.of(workDay));
    }

    private static ResponseEntity<WorkDayView> created(WorkDay workDay) {
        return ResponseEntity.created(URI.create("/api/work-days/" + workDay.id()))
                .eTag(ETags.of(workDay.version()))
                .body(WorkDayView.of(workDay));
    }
}
