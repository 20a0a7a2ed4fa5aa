package org.konbit.collectives.collective;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.collectives.territory.TerritoryRef;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Founds a collective, which is then forming. */
@Component
public class FoundCollective {
    private final Collectives collectives;
    private final ResolveTerritories territories;
    private final MayOrganize mayOrganize;

    FoundCollective(Collectives collectives, ResolveTerritories territories, MayOrganize mayOrganize) {
        this.collectives = collectives;
        this.territories = territories;
        this.mayOrganize = mayOrganize;
    }

    /** What it is to be. */
    public record Command(
            CollectiveType type,
            @Nullable AssemblyLevel level,
            String name,
            @Nullable String code,
            String territory,
            @Nullable CollectiveId parent,
            @Nullable String purpose) {}

    public Collective found(Command command, Caller caller) {
        var errors = new ArrayList<FieldError>();
        var territory = territories.find(command.territory());
        if (territory.isEmpty()) errors.add(new FieldError("/territory", ResolveTerritories.UNKNOWN));
        if (command.parent() != null && collectives.findById(command.parent()).isEmpty()) {
            errors.add(new FieldError("/parent", FindCollectives.UNKNOWN));
        }
        if (command.level() != null && command.type() != CollectiveType.ASSEMBLY) {
            errors.add(new FieldError("/level", ChangeCollective.LEVEL_OF_ASSEMBLIES));
        }
        if (territory.isEmpty() || !errors.isEmpty()) throw new InvalidRequest(errors);
        mayOrganize.check(caller, TerritoryRef.to(territory.get()));
        return collectives.save(Collective.found(
                new CollectiveId(Ids.next()),
                command.type(),
                command.level(),
                command.name(),
                command.code(),
                territory.get(),
                command.parent(),
                command.purpose()));
    }
}
