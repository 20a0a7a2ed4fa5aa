package org.konbit.collectives.farmersgroup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Keeps the rule by which a group chose to share, and shows it to the group. */
@Component
public class AgreeOnRule {
    private final AgreedRules rules;
    private final FarmersGroups groups;
    private final MemberRoll roll;

    AgreeOnRule(AgreedRules rules, FarmersGroups groups, MemberRoll roll) {
        this.rules = rules;
        this.groups = groups;
        this.roll = roll;
    }

    public AgreedRule agree(CollectiveId id, AgreedRule.Terms terms, IfMatch ifMatch, Caller caller) {
        groups.checkMayKeepLedger(caller, groups.find(id));
        checkNeeds("", roll.of(id), terms.needs());
        var rule = rules.findById(id).orElseGet(() -> new AgreedRule(id, terms));
        ifMatch.check(rule.version());
        rule.agree(terms);
        return rules.save(rule);
    }

    /** Empty where the group has not chosen. */
    public Optional<AgreedRule> read(CollectiveId id, Caller caller) {
        groups.checkMayRead(caller, groups.find(id));
        return rules.findById(id);
    }

    /** @param pointer to where the needs stand */
    static void checkNeeds(String pointer, List<UUID> members, List<Need> needs) {
        var known = new HashSet<>(members);
        var seen = new HashSet<UUID>();
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < needs.size(); i++) {
            var person = needs.get(i).person();
            if (!known.contains(person)) {
                errors.add(new FieldError(
                        "%s/needs/%d/person".formatted(pointer, i), "is not an active member of this group"));
            } else if (!seen.add(person)) {
                errors.add(new FieldError("%s/needs/%d/person".formatted(pointer, i), "is named twice"));
            }
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
    }
}
