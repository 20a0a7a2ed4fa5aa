package org.konbit.collectives.collective;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.collectives.territory.TerritoryRef;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** Renames, moves, wakes, lays to rest or dissolves a collective. */
@Component
public class ChangeCollective {
    static final String LEVEL_OF_ASSEMBLIES = "is for an ASSEMBLY only";

    private final Collectives collectives;
    private final FindCollectives findCollectives;
    private final TreeLock treeLock;
    private final Together together;
    private final ResolveTerritories territories;
    private final MayLead mayLead;
    private final MayOrganize mayOrganize;
    private final List<FollowsCollectives> followers;

    ChangeCollective(
            Collectives collectives,
            FindCollectives findCollectives,
            TreeLock treeLock,
            Together together,
            ResolveTerritories territories,
            MayLead mayLead,
            MayOrganize mayOrganize,
            List<FollowsCollectives> followers) {
        this.collectives = collectives;
        this.findCollectives = findCollectives;
        this.treeLock = treeLock;
        this.together = together;
        this.territories = territories;
        this.mayLead = mayLead;
        this.mayOrganize = mayOrganize;
        this.followers = followers;
    }

    /** What is to change; null leaves it as it is. */
    public record Command(
            @Nullable AssemblyLevel level,
            @Nullable String name,
            @Nullable String code,
            @Nullable String territory,
            @Nullable CollectiveId parent,
            @Nullable String purpose,
            @Nullable CollectiveState state) {}

    /** What came of it. */
    public sealed interface Change {
        record Made(Collective collective) implements Change {}

        record NotFrom(CollectiveState present, CollectiveState wanted) implements Change {}

        /** The parent is the collective itself, or somewhere below it. */
        record BelowItself() implements Change {}
    }

    /** What follows it does so at once or not at all. Who hangs it elsewhere waits for others who do so too, and looks at the tree as they left it. */
    public Change change(CollectiveId id, Command command, IfMatch ifMatch, Caller caller) {
        return together.doing(() -> {
            if (command.parent() != null) treeLock.hold();
            return changed(id, command, ifMatch, caller);
        });
    }

    private Change changed(CollectiveId id, Command command, IfMatch ifMatch, Caller caller) {
        var collective = findCollectives.one(id);
        var territory = command.territory() == null ? null : territories.require(command.territory(), "/territory");
        if (command.parent() != null) findCollectives.require(command.parent(), "/parent");
        if (command.level() != null && collective.type() != CollectiveType.ASSEMBLY) {
            throw new InvalidRequest("/level", LEVEL_OF_ASSEMBLIES);
        }
        mayLead.check(caller, collective);
        if (territory != null && !territory.code().equals(collective.territory().code())) {
            mayOrganize.check(caller, TerritoryRef.to(territory));
        }
        ifMatch.check(collective.version());
        if (command.parent() != null && isBelow(command.parent(), id)) return new Change.BelowItself();
        if (command.level() != null) collective.isOf(command.level());
        collective.describe(
                Objects.requireNonNullElse(command.name(), collective.name()),
                command.code() == null ? collective.code() : command.code(),
                command.purpose() == null ? collective.purpose() : command.purpose());
        if (territory != null) collective.moveTo(territory);
        if (command.parent() != null) collective.moveBelow(command.parent());
        if (command.state() != null && !collective.become(command.state())) {
            return new Change.NotFrom(collective.state(), command.state());
        }
        if (!collective.unpublished().isEmpty()) collectives.save(collective);
        if (territory != null || command.state() != null) followers.forEach(follower -> follower.follow(collective));
        return new Change.Made(collective);
    }

    /** Or the same. */
    private boolean isBelow(CollectiveId one, CollectiveId other) {
        var seen = new HashSet<CollectiveId>();
        for (var above = one; above != null && seen.add(above); ) {
            if (above.equals(other)) return true;
            above = collectives.findById(above).map(Collective::parent).orElse(null);
        }
        return false;
    }
}
