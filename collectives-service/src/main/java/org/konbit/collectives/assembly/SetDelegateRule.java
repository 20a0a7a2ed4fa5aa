package org.konbit.collectives.assembly;

import java.util.List;
import org.konbit.collectives.collective.AssemblyLevel;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.springframework.stereotype.Component;

/** Says by which rule a collective chooses its delegates; a local assembly that says nothing has the usual one. */
@Component
public class SetDelegateRule {
    private final DelegateRules rules;
    private final FindCollectives findCollectives;
    private final MayLead mayLead;
    private final MayLookInto mayLookInto;
    private final AssemblySettings settings;

    SetDelegateRule(
            DelegateRules rules,
            FindCollectives findCollectives,
            MayLead mayLead,
            MayLookInto mayLookInto,
            AssemblySettings settings) {
        this.rules = rules;
        this.findCollectives = findCollectives;
        this.mayLead = mayLead;
        this.mayLookInto = mayLookInto;
        this.settings = settings;
    }

    public DelegateRule set(CollectiveId id, List<Seats> lines, IfMatch ifMatch, Caller caller) {
        var collective = findCollectives.one(id);
        mayLead.check(caller, collective);
        var rule = of(collective);
        ifMatch.check(rule.version());
        // The usual rule is stored once it is chosen: then it stays, whatever becomes usual.
        boolean isNew = rule.becomes(lines);
        return isNew || rule.version() == 0 ? rules.save(rule) : rule;
    }

    public DelegateRule read(CollectiveId id, Caller caller) {
        var collective = findCollectives.one(id);
        mayLookInto.check(caller, collective);
        return of(collective);
    }

    /** Of version 0 as long as it is nobody's choice. */
    DelegateRule of(Collective collective) {
        return rules.findByCollective(collective.id())
                .orElseGet(() -> new DelegateRule(
                        collective.id(), collective.level() == AssemblyLevel.LOCAL ? settings.usualRule() : List.of()));
    }
}
