package org.konbit.collectives.brigade.web;

import jakarta.validation.Valid;
import java.util.List;
import org.konbit.collectives.brigade.FindReforestation;
import org.konbit.collectives.brigade.FindTurns;
import org.konbit.collectives.brigade.SetRotationRules;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.IfMatch;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a brigade's work-days add up to: whose turn it is, and what stands and grows. */
@RestController
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class RotationController {
    private final FindTurns findTurns;
    private final SetRotationRules setRotationRules;
    private final FindReforestation findReforestation;

    RotationController(FindTurns findTurns, SetRotationRules setRotationRules, FindReforestation findReforestation) {
        this.findTurns = findTurns;
        this.setRotationRules = setRotationRules;
        this.findReforestation = findReforestation;
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/api/collectives/{id}/rotation")
    @Refuses(BrigadeProblems.NOT_A_BRIGADE)
    List<TurnView> rotation(@PathVariable CollectiveId id, Caller caller) {
        return findTurns.nextFirst(id, caller).stream().map(TurnView::of).toList();
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/api/collectives/{id}/rotation-rules")
    @Refuses(BrigadeProblems.NOT_A_BRIGADE)
    ResponseEntity<RotationRulesView> rules(@PathVariable CollectiveId id, Caller caller) {
        var rules = findTurns.rules(id, caller);
        return ETags.ok(rules.version(), RotationRulesView.of(rules));
    }

    @MayCall({"coordinators", "organizers"})
    @PutMapping("/api/collectives/{id}/rotation-rules")
    @Refuses({BrigadeProblems.NOT_A_BRIGADE, BrigadeProblems.DISSOLVED})
    ResponseEntity<RotationRulesView> setRules(
            @PathVariable CollectiveId id,
            @Valid @RequestBody RotationRulesRequest request,
            IfMatch ifMatch,
            Caller caller) {
        var rules = setRotationRules.set(id, request.toRules(), ifMatch, caller);
        return ETags.ok(rules.version(), RotationRulesView.of(rules));
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/api/collectives/{id}/reforestation")
    @Refuses(BrigadeProblems.NOT_A_BRIGADE)
    ReforestationView reforestation(@PathVariable CollectiveId id, Caller caller) {
        return ReforestationView.of(findReforestation.of(id, caller));
    }
}
