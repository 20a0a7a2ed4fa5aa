package org.konbit.collectives.person;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Enters a person: by an organizer of their territory, or by somebody who coordinates or facilitates a collective. */
@Component
public class RegisterPerson {
    private static final Set<MembershipRole> MAY_BRING_PEOPLE =
            Set.of(MembershipRole.COORDINATOR, MembershipRole.FACILITATOR);

    private final People people;
    private final PersonNames names;
    private final ResolveTerritories territories;
    private final Standings standings;

    RegisterPerson(People people, PersonNames names, ResolveTerritories territories, Standings standings) {
        this.people = people;
        this.names = names;
        this.territories = territories;
        this.standings = standings;
    }

    /** Who it is; without a name it is somebody known by the handle alone. */
    public record Command(
            String handle,
            @Nullable String displayName,
            String language,
            String territory,
            @Nullable Gender gender,
            @Nullable String birthDecade) {
        @Override
        public String toString() {
            return "RegisterPerson[" + handle + "]";
        }
    }

    public Person register(Command command, Caller caller) {
        var home = Home.in(territories.require(command.territory(), "/territory"));
        var standing = standings.of(caller);
        if (!standing.organizes(home.territory().path()) && !standing.holdsAnywhere(MAY_BRING_PEOPLE)) {
            throw new Forbidden("Only organizers of the territory, coordinators and facilitators enter people.");
        }
        var profile = new Profile(command.language(), home, command.gender(), command.birthDecade());
        var name = Objects.requireNonNullElse(command.displayName(), "");
        return people.save(names.register(new PersonId(Ids.next()), command.handle(), name, profile));
    }
}
