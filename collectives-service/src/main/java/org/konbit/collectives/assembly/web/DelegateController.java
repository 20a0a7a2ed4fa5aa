package org.konbit.collectives.assembly.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.collectives.assembly.ChooseDelegate;
import org.konbit.collectives.assembly.DelegateId;
import org.konbit.collectives.assembly.DelegateRule;
import org.konbit.collectives.assembly.FindDelegates;
import org.konbit.collectives.assembly.SetDelegateRule;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.UsualSizes.Warning;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/collectives/{id}")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class DelegateController {
    private final SetDelegateRule setDelegateRule;
    private final ChooseDelegate chooseDelegate;
    private final FindDelegates findDelegates;

    DelegateController(SetDelegateRule setDelegateRule, ChooseDelegate chooseDelegate, FindDelegates findDelegates) {
        this.setDelegateRule = setDelegateRule;
        this.chooseDelegate = chooseDelegate;
        this.findDelegates = findDelegates;
    }

    /** The lines of the rule; of version 0 as long as the collective chose none. */
    record RuleView(List<SeatsBody> lines, long version) {
        static RuleView of(DelegateRule rule) {
            return new RuleView(rule.lines().stream().map(SeatsBody::of).toList(), rule.version());
        }
    }

    /** One page of all who were ever chosen, and where those who sit now are not as the rule says. */
    record ChosenView(
            List<DelegateView> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor,

            List<Warning> warnings) {}

    @MayCall({"members", "organizers"})
    @GetMapping("/delegate-rule")
    ResponseEntity<RuleView> rule(@PathVariable CollectiveId id, Caller caller) {
        var rule = setDelegateRule.read(id, caller);
        return ETags.ok(rule.version(), RuleView.of(rule));
    }

    /** In place of all lines that there were. */
    @MayCall({"coordinators", "organizers"})
    @PutMapping("/delegate-rule")
    @Refuses("already-exists: There is one already with the same identity.")
    ResponseEntity<RuleView> setRule(
            @PathVariable CollectiveId id,
            @Valid @Size(max = 20) @RequestBody List<@Valid @NotNull SeatsBody> lines,
            IfMatch ifMatch,
            Caller caller) {
        var rule =
                setDelegateRule.set(id, lines.stream().map(SeatsBody::toSeats).toList(), ifMatch, caller);
        return ETags.ok(rule.version(), RuleView.of(rule));
    }

    /** Gives the role of a delegate for the term; where the rule is not met, the answer warns. */
    @MayCall({"coordinators", "organizers"})
    @Audited(Audited.When.BEFORE)
    @PostMapping("/delegates")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({
        "no-delegate-rule: It has no rule by which it chooses delegates.",
        "collective-dissolved: It sends nobody any more."
    })
    ResponseEntity<DelegateView> choose(
            @PathVariable CollectiveId id, @Valid @RequestBody ChooseDelegateRequest request, Caller caller) {
        var choice = chooseDelegate.choose(id, request.toCommand(), caller);
        return ResponseEntity.created(URI.create("/api/collectives/%s/delegates".formatted(id)))
                .body(DelegateView.of(choice.delegate(), choice.warnings()));
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/delegates")
    ChosenView chosen(@PathVariable CollectiveId id, PageRequest page, Caller caller) {
        var chosen = findDelegates.chosenBy(id, page, caller);
        var views = chosen.page().map(DelegateView::of);
        return new ChosenView(views.items(), views.nextCursor(), chosen.warnings());
    }

    /** Takes the seat, and the role of a delegate with it; again and again it is the same. */
    @MayCall({"coordinators", "organizers"})
    @Audited(Audited.When.BEFORE)
    @DeleteMapping("/delegates/{delegate}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recall(@PathVariable CollectiveId id, @PathVariable DelegateId delegate, Caller caller) {
        chooseDelegate.recall(id, delegate, caller);
    }

    /** Who sits in it now for those below. */
    @MayCall({"members", "organizers"})
    @GetMapping("/sitting-delegates")
    Page<DelegateView> sitting(@PathVariable CollectiveId id, PageRequest page, Caller caller) {
        return findDelegates.sittingIn(id, page, caller).map(DelegateView::of);
    }
}
