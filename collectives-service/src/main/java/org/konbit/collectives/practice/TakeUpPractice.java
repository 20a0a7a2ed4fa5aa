package org.konbit.collectives.practice;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveTurns;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.konbit.http.Conflict;
import org.konbit.http.NotFound;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** Says for a collective that it uses a technique, or says it anew. */
@Component
public class TakeUpPractice {
    private final Practices practices;
    private final FindTechniques findTechniques;
    private final FindCollectives findCollectives;
    private final MayLead mayLead;
    private final CollectiveTurns turns;
    private final Together together;

    TakeUpPractice(
            Practices practices,
            FindTechniques findTechniques,
            FindCollectives findCollectives,
            MayLead mayLead,
            CollectiveTurns turns,
            Together together) {
        this.practices = practices;
        this.findTechniques = findTechniques;
        this.findCollectives = findCollectives;
        this.mayLead = mayLead;
        this.turns = turns;
        this.together = together;
    }

    /** Since when, on how many plots. */
    public record Command(
            String since, @Nullable Integer plots, @Nullable String note) {}

    public Practice takeUp(CollectiveId id, String technique, Command command, Caller caller) {
        return together.doing(() -> {
            turns.take(id);
            return saved(id, technique, command, caller);
        });
    }

    /** Nobody moves or dissolves it meanwhile. */
    private Practice saved(CollectiveId id, String technique, Command command, Caller caller) {
        var collective = findCollectives.one(id);
        if (findTechniques.find(technique).isEmpty()) throw new NotFound("The technique");
        mayLead.check(caller, collective, MembershipRole.FACILITATOR);
        if (collective.isDissolved()) throw new Conflict("collective-dissolved", "It does not work any more.");
        return practices.save(new Practice(
                Practice.idOf(id, technique),
                id,
                technique,
                collective.territory(),
                command.since(),
                command.plots(),
                command.note()));
    }
}
