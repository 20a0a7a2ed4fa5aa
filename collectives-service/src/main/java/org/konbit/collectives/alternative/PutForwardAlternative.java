package org.konbit.collectives.alternative;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.http.Caller;
import org.konbit.http.Conflict;
import org.konbit.http.Forbidden;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Puts an alternative forward, of one's own or adapted from another; shared at once unless it is to be a draft. */
@Component
public class PutForwardAlternative {
    private final Alternatives alternatives;
    private final FindAlternatives findAlternatives;
    private final ResolveTerritories territories;
    private final FindCollectives findCollectives;
    private final Standings standings;
    private final MayTend mayTend;

    PutForwardAlternative(
            Alternatives alternatives,
            FindAlternatives findAlternatives,
            ResolveTerritories territories,
            FindCollectives findCollectives,
            Standings standings,
            MayTend mayTend) {
        this.alternatives = alternatives;
        this.findAlternatives = findAlternatives;
        this.territories = territories;
        this.findCollectives = findCollectives;
        this.standings = standings;
        this.mayTend = mayTend;
    }

    /** Where, by whom, and whether it is out at once. */
    public record Home(String territory, @Nullable CollectiveId collective, boolean draft) {}

    /** What was made of another one. */
    public record Changes(
            @Nullable String title,
            String changes,
            String why,
            @Nullable String result,
            @Nullable String specifics) {}

    public Alternative original(Practice practice, Home home, Caller caller) {
        var where = whereMay(home, caller);
        return put(
                Alternative.original(new AlternativeId(Ids.next()), practice, where, home.collective()), home.draft());
    }

    public Alternative adaptation(AlternativeId origin, Changes changes, Home home, Caller caller) {
        var adapted = findAlternatives.one(origin, caller);
        var where = whereMay(home, caller);
        if (adapted.state() == AlternativeState.DRAFT) {
            throw new Conflict("alternative-not-shared", "A draft has to be shared before it can be adapted.");
        }
        var adaptation = new Adaptation(origin, changes.changes(), changes.why(), changes.result());
        return put(
                adapted.adapt(
                        new AlternativeId(Ids.next()),
                        adaptation,
                        adapted.practice().adapted(changes.title(), changes.specifics()),
                        where,
                        home.collective()),
                home.draft());
    }

    private Alternative.Where whereMay(Home home, Caller caller) {
        var where = Alternative.Where.in(territories.require(home.territory(), "/territory"));
        if (home.collective() != null) findCollectives.require(home.collective(), "/collective");
        if (!mayTend.is(standings.of(caller), where.territory(), home.collective())) {
            throw new Forbidden("Only members of the collective and organizers of the territory put one forward.");
        }
        return where;
    }

    private Alternative put(Alternative alternative, boolean draft) {
        if (!draft) alternative.become(AlternativeState.SHARED);
        return alternatives.save(alternative);
    }
}
