package org.konbit.collectives.alternative;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Shares a draft, tells later what came of it, and retires what is no longer worth copying. */
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

    /** What is to change; null leaves it as it is. */
    public record Command(
            @Nullable AlternativeState state,
            @Nullable String result,
            @Nullable String evidence,
            @Nullable String specifics) {}

    /** What came of it. */
    public sealed interface Change {
        record Made(Alternative alternative) implements Change {}

        record NotFrom(AlternativeState present, AlternativeState wanted) implements Change {}
    }

    public Change change(AlternativeId id, Command command, IfMatch ifMatch, Caller caller) {
        var alternative = findAlternatives.one(id, caller);
        if (command.result() != null && alternative.adaptation() == null) {
            throw new InvalidRequest("/result", "is told of an adaptation; this one is adapted from none");
        }
        if (!mayTend.is(standings.of(caller), alternative)) throw new Forbidden();
        ifMatch.check(alternative.version());
        var next = command.state();
        if (next != null && !alternative.become(next)) return new Change.NotFrom(alternative.state(), next);
        alternative.tell(command.result(), command.evidence(), command.specifics());
        if (!alternative.unpublished().isEmpty()) alternatives.save(alternative);
        return new Change.Made(alternative);
    }
}
