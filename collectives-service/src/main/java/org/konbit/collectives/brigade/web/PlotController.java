package org.konbit.collectives.brigade.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.konbit.collectives.brigade.ChangePlot;
import org.konbit.collectives.brigade.EnterPlot;
import org.konbit.collectives.brigade.FindPlotsAndWorkDays;
import org.konbit.collectives.brigade.PlotId;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.IfMatch;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.konbit.http.json.MergePatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class PlotController {
    private final EnterPlot enterPlot;
    private final ChangePlot changePlot;
    private final FindPlotsAndWorkDays find;
    private final MergePatch mergePatch;

    PlotController(EnterPlot enterPlot, ChangePlot changePlot, FindPlotsAndWorkDays find, MergePatch mergePatch) {
        this.enterPlot = enterPlot;
        this.changePlot = changePlot;
        this.find = find;
        this.mergePatch = mergePatch;
    }

    @MayCall({"themselves", "coordinators", "organizers"})
    @PostMapping("/api/collectives/{id}/plots")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({BrigadeProblems.NOT_A_BRIGADE, BrigadeProblems.DISSOLVED})
    ResponseEntity<PlotView> enter(
            @PathVariable CollectiveId id, @Valid @RequestBody PlotRequest request, Caller caller) {
        var plot = enterPlot.enter(id, request.toCommand(), caller);
        return ResponseEntity.created(URI.create("/api/plots/" + plot.id()))
                .eTag(ETags.of(plot.version()))
                .body(PlotView.of(plot));
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/api/collectives/{id}/plots")
    @Refuses(BrigadeProblems.NOT_A_BRIGADE)
    Page<PlotView> all(@PathVariable CollectiveId id, PageRequest page, Caller caller) {
        return find.plots(id, page, caller).map(PlotView::of);
    }

    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/plots/{id}")
    ResponseEntity<PlotView> one(@PathVariable PlotId id, Caller caller) {
        var plot = find.plot(id, caller);
        return ETags.ok(plot.version(), PlotView.of(plot));
    }

    /** A JSON merge patch (RFC 7396). */
    @MayCall(
            value = {"themselves", "coordinators", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PatchMapping("/api/plots/{id}")
    ResponseEntity<PlotView> change(
            @PathVariable PlotId id, @RequestBody JsonNode patch, IfMatch ifMatch, Caller caller) {
        var plot = find.plot(id, caller);
        var changed = mergePatch.of(patch, PlotRequest.of(plot), PlotRequest.class);
        var saved = changePlot.change(plot, changed.toLandOf(plot), ifMatch, caller);
        return ETags.ok(saved.version(), PlotView.of(saved));
    }
}
