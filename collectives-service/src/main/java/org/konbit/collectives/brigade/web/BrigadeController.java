package org.konbit.collectives.brigade.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.konbit.collectives.brigade.EnterPlot;
import org.konbit.collectives.brigade.FindPlotsAndWorkDays;
import org.konbit.collectives.brigade.FindTurns;
import org.konbit.collectives.brigade.PlanWorkDay;
import org.konbit.collectives.brigade.ReportWorkDay;
import org.konbit.collectives.brigade.ReportWorkDay.Outcome;
import org.konbit.collectives.brigade.WorkDayId;
import org.konbit.collectives.collective.CollectiveId;
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
class BrigadeController {
    private static final String NOT_A_BRIGADE =
            "not-a-brigade: Plots, work-days and rotation belong to an AGROFORESTRY_BRIGADE; this is a COMMITTEE.";
    private static final String DISSOLVED = "collective-dissolved: It does not work any more.";

    private final EnterPlot enterPlot;
    private final PlanWorkDay planWorkDay;
    private final ReportWorkDay reportWorkDay;
    private final FindTurns findTurns;
    private final FindPlotsAndWorkDays find;

    BrigadeController(
            EnterPlot enterPlot,
            PlanWorkDay planWorkDay,
            ReportWorkDay reportWorkDay,
            FindTurns findTurns,
            FindPlotsAndWorkDays find) {
        this.enterPlot = enterPlot;
        this.planWorkDay = planWorkDay;
        this.reportWorkDay = reportWorkDay;
        this.findTurns = findTurns;
        this.find = find;
    }

    @MayCall({"themselves", "coordinators", "organizers"})
    @PostMapping("/api/collectives/{id}/plots")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({NOT_A_BRIGADE, DISSOLVED})
    ResponseEntity<PlotView> enterPlot(
            @PathVariable CollectiveId id, @Valid @RequestBody EnterPlotRequest request, Caller caller) {
        var plot = enterPlot.enter(id, request.toCommand(), caller);
        return ResponseEntity.created(URI.create("/api/collectives/%s/plots".formatted(id)))
                .eTag(ETags.of(plot.version()))
                .body(PlotView.of(plot));
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/api/collectives/{id}/plots")
    @Refuses(NOT_A_BRIGADE)
    Page<PlotView> plots(@PathVariable CollectiveId id, PageRequest page, Caller caller) {
        return find.plots(id, page, caller).map(PlotView::of);
    }

    @MayCall({"coordinators", "facilitators", "organizers"})
    @PostMapping("/api/collectives/{id}/work-days")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({NOT_A_BRIGADE, DISSOLVED})
    ResponseEntity<WorkDayView> planWorkDay(
            @PathVariable CollectiveId id, @Valid @RequestBody PlanWorkDayRequest request, Caller caller) {
        var workDay = planWorkDay.plan(id, request.toCommand(), caller);
        return ResponseEntity.created(URI.create("/api/work-days/" + workDay.id()))
                .eTag(ETags.of(workDay.version()))
                .body(WorkDayView.of(workDay));
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/api/collectives/{id}/work-days")
    @Refuses(NOT_A_BRIGADE)
    Page<WorkDayView> workDays(@PathVariable CollectiveId id, PageRequest page, Caller caller) {
        return find.workDays(id, page, caller).map(WorkDayView::of);
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/api/collectives/{id}/rotation")
    @Refuses(NOT_A_BRIGADE)
    List<TurnView> rotation(@PathVariable CollectiveId id, Caller caller) {
        return findTurns.nextFirst(id, caller).stream().map(TurnView::of).toList();
    }

    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/work-days/{id}")
    ResponseEntity<WorkDayView> workDay(@PathVariable WorkDayId id, Caller caller) {
        var workDay = find.workDay(id, caller);
        return ETags.ok(workDay.version(), WorkDayView.of(workDay));
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
    @Refuses({"work-day-reported: It has been reported already.", DISSOLVED})
    ResponseEntity<?> report(
            @PathVariable WorkDayId id, @Valid @RequestBody ReportWorkDayRequest request, Caller caller) {
        return switch (reportWorkDay.report(id, request.toReport(), request.present(), caller)) {
            case Outcome.Reported(var workDay) -> ETags.ok(workDay.version(), WorkDayView.of(workDay));
            case Outcome.AlreadyReported() ->
                Problems.problem(CONFLICT, "work-day-reported", "It has been reported already.");
        };
    }
}
