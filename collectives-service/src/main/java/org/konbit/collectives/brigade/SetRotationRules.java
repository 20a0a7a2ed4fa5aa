package org.konbit.collectives.brigade;

import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MayLead;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.springframework.stereotype.Component;

/** Has a brigade count absences and debts by rules of its own. */
@Component
public class SetRotationRules {
    private final AllRotationRules allRules;
    private final Brigades brigades;
    private final MayLead mayLead;

    SetRotationRules(AllRotationRules allRules, Brigades brigades, MayLead mayLead) {
        this.allRules = allRules;
        this.brigades = brigades;
        this.mayLead = mayLead;
    }

    public RotationRules set(CollectiveId id, RotationRules.Rules wanted, IfMatch ifMatch, Caller caller) {
        var brigade = brigades.find(id);
        mayLead.check(caller, brigade);
        Brigades.checkWorks(brigade);
        var rules = allRules.findById(id).orElseGet(() -> RotationRules.usual(id));
        ifMatch.check(rules.version());
        rules.become(wanted);
        return rules.unpublished().isEmpty() ? rules : allRules.save(rules);
    }
}
