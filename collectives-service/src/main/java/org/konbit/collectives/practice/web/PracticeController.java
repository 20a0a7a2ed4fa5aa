package org.konbit.collectives.practice.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.practice.AddTechnique;
import org.konbit.collectives.practice.FindPractices;
import org.konbit.collectives.practice.FindTechniques;
import org.konbit.collectives.practice.FindTechniques.Counted;
import org.konbit.collectives.practice.GiveUpPractice;
import org.konbit.collectives.practice.TakeUpPractice;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class PracticeController {
    private final AddTechnique addTechnique;
    private final FindTechniques findTechniques;
    private final TakeUpPractice takeUpPractice;
    private final GiveUpPractice giveUpPractice;
    private final FindPractices findPractices;

    PracticeController(
            AddTechnique addTechnique,
            FindTechniques findTechniques,
            TakeUpPractice takeUpPractice,
            GiveUpPractice giveUpPractice,
            FindPractices findPractices) {
        this.addTechnique = addTechnique;
        this.findTechniques = findTechniques;
        this.takeUpPractice = takeUpPractice;
        this.giveUpPractice = giveUpPractice;
        this.findPractices = findPractices;
    }

    @MayCall("organizers anywhere")
    @PostMapping("/api/techniques")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses("already-exists: There is one already with the same identity.")
    ResponseEntity<TechniqueView> add(@Valid @RequestBody AddTechniqueRequest request, Caller caller) {
        var technique = addTechnique.add(request.code(), request.names(), request.group(), caller);
        return ResponseEntity.created(URI.create("/api/techniques/" + technique.code()))
                .body(TechniqueView.of(new Counted(technique, 0)));
    }

    /** By words in any language; with how many collectives use each within the territory. */
    @MayCall({"people", "organizers anywhere"})
    @GetMapping("/api/techniques")
    Page<TechniqueView> all(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String territory,
            PageRequest page) {
        return findTechniques.all(given(q), given(territory), page).map(TechniqueView::of);
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    @MayCall({"people", "organizers anywhere"})
    @GetMapping("/api/techniques/{code}")
    TechniqueView one(@PathVariable String code) {
        return TechniqueView.of(findTechniques.one(code));
    }

    @MayCall({"coordinators", "facilitators", "organizers"})
    @PutMapping("/api/collectives/{id}/practices/{technique}")
    @Refuses("collective-dissolved: It does not work any more.")
    PracticeView takeUp(
            @PathVariable CollectiveId id,
            @PathVariable String technique,
            @Valid @RequestBody TakeUpPracticeRequest request,
            Caller caller) {
        return PracticeView.of(takeUpPractice.takeUp(id, technique, request.toCommand(), caller));
    }

    @MayCall({"coordinators", "facilitators", "organizers"})
    @DeleteMapping("/api/collectives/{id}/practices/{technique}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(@PathVariable CollectiveId id, @PathVariable String technique, Caller caller) {
        giveUpPractice.giveUp(id, technique, caller);
    }

    @MayCall({"people", "organizers anywhere"})
    @GetMapping("/api/collectives/{id}/practices")
    Page<PracticeView> practices(@PathVariable CollectiveId id, PageRequest page) {
        return findPractices.of(id, page).map(PracticeView::of);
    }
}
