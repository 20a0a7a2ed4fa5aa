package org.konbit.collectives.alternative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveTurns;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.konbit.http.Conflict;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** Says for a collective that it uses an alternative as it is. */
@Component
public class AdoptAlternative {
    private final Adoptions adoptions;
    private final FindAlternatives findAlternatives;
    private final FindCollectives findCollectives;
    private final MayLead mayLead;
    private final CollectiveTurns turns;
    private final Together together;

    AdoptAlternative(
            Adoptions adoptions,
            FindAlternatives findAlternatives,
            FindCollectives findCollectives,
            MayLead mayLead,
            CollectiveTurns turns,
            Together together) {
        this.adoptions = adoptions;
        this.findAlternatives = findAlternatives;
        this.findCollectives = findCollectives;
        this.mayLead = mayLead;
        this.turns = turns;
        this.together = together;
    }

    /** Since when, and what came of it. */
    public record Command(
            @Nullable LocalDate since, @Nullable String result) {}

    public Adoption adopt(CollectiveId id, AlternativeId alternative, Command command, Caller caller) {
        return together.doing(() -> {
            turns.take(id);
            return saved(id, alternative, command, caller);
        });
    }

    /** Nobody moves or dissolves it meanwhile. */
    private Adoption saved(CollectiveId id, AlternativeId alternative, Command command, Caller caller) {
        var collective = findCollectives.one(id);
        var adopted = findAlternatives.one(alternative, caller);
        mayLead.check(caller, collective, MembershipRole.FACILITATOR);
        if (collective.isDissolved()) throw new Conflict("collective-dissolved", "It does not work any more.");
        if (adopted.state() != AlternativeState.SHARED) {
            throw new Conflict("alternative-not-shared", "It is not shared, or not any more.");
        }
        return adoptions.save(Adoption.of(id, alternative, collective.territory(), command.since(), command.result()));
    }
}
