package org.konbit.collectives.alternative.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.konbit.collectives.alternative.AdoptAlternative;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.alternative.FindAdoptions;
import org.konbit.collectives.alternative.GiveUpAlternative;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which collectives use which alternatives as they are. */
@RestController
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class AdoptionController {
    private final AdoptAlternative adoptAlternative;
    private final GiveUpAlternative giveUpAlternative;
    private final FindAdoptions findAdoptions;

    AdoptionController(
            AdoptAlternative adoptAlternative, GiveUpAlternative giveUpAlternative, FindAdoptions findAdoptions) {
        this.adoptAlternative = adoptAlternative;
        this.giveUpAlternative = giveUpAlternative;
        this.findAdoptions = findAdoptions;
    }

    @MayCall({"coordinators", "facilitators", "organizers"})
    @PutMapping("/api/collectives/{id}/adoptions/{alternative}")
    @Refuses({
        "alternative-not-shared: It is not shared, or not any more.",
        "collective-dissolved: It does not work any more."
    })
    AdoptionView adopt(
            @PathVariable CollectiveId id,
            @PathVariable AlternativeId alternative,
            @Valid @RequestBody AdoptRequest request,
            Caller caller) {
        return AdoptionView.of(adoptAlternative.adopt(id, alternative, request.toCommand(), caller));
    }

    @MayCall({"coordinators", "facilitators", "organizers"})
    @DeleteMapping("/api/collectives/{id}/adoptions/{alternative}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(@PathVariable CollectiveId id, @PathVariable AlternativeId alternative, Caller caller) {
        giveUpAlternative.giveUp(id, alternative, caller);
    }

    @MayCall({"people", "organizers anywhere"})
    @GetMapping("/api/collectives/{id}/adoptions")
    Page<AdoptionView> all(@PathVariable CollectiveId id, PageRequest page) {
        return findAdoptions.of(id, page).map(AdoptionView::of);
    }

    /** By territory, {@code depth} steps down the tree: 2 is a department, 3 a commune. */
    @MayCall({"people", "organizers anywhere"})
    @MayCall(
            of = "a draft",
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/alternatives/{id}/adoption")
    SpreadView spread(
            @PathVariable AlternativeId id,
            @RequestParam(defaultValue = "2") @Min(1) @Max(6) int depth,
            Caller caller) {
        return SpreadView.of(id, findAdoptions.spread(id, depth, caller));
    }
}
