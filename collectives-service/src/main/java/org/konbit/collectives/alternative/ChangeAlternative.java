package org.konbit.collectives.alternative;

import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.http.IfMatch;
import org.springframework.stereotype.Component;

/** Shares a draft, and retires what is no longer worth copying. */
@Component
public class ChangeAlternative {
    private final Alternatives alternatives;
    private final FindAlternatives findAlternatives;
    private final Standings standings;
    private final MayTend mayTend;

    ChangeAlternative(
            Alternatives alternatives, FindAlternatives findAlternatives, Standings standings, MayTend mayTend) {
        this.alternatives = alternatives;
        this.findAlternatives = findAlternatives;
        this.standings = standings;
        this.mayTend = mayTend;
    }

    /** What came of it. */
    public sealed interface Change {
        record Made(Alternative alternative) implements Change {}

        record NotFrom(AlternativeState present) implements Change {}
    }

    public Change change(AlternativeId id, AlternativeState next, IfMatch ifMatch, Caller caller) {
        var alternative = findAlternatives.one(id, caller);
        if (!mayTend.is(standings.of(caller), alternative)) throw new Forbidden();
        ifMatch.check(alternative.version());
        if (!alternative.become(next)) return new Change.NotFrom(alternative.state());
        if (!alternative.unpublished().isEmpty()) alternatives.save(alternative);
        return new Change.Made(alternative);
    }
}
