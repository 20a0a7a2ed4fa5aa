package org.konbit.collectives.person;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.http.IfMatch;
import org.springframework.stereotype.Component;

/** Changes what is known of a person. */
@Component
public class ChangePerson {
    private final People people;
    private final FindPeople findPeople;
    private final PersonNames names;
    private final ResolveTerritories territories;
    private final Standings standings;
    private final MayChangePerson mayChangePerson;
    private final Clock clock;

    ChangePerson(
            People people,
            FindPeople findPeople,
            PersonNames names,
            ResolveTerritories territories,
            Standings standings,
            MayChangePerson mayChangePerson,
            Clock clock) {
        this.people = people;
        this.findPeople = findPeople;
        this.names = names;
        this.territories = territories;
        this.standings = standings;
        this.mayChangePerson = mayChangePerson;
        this.clock = clock;
    }

    /** What is to change; null leaves it as it is. */
    public record Command(
            @Nullable String handle,
            @Nullable String displayName,
            @Nullable String language,
            @Nullable String territory,
            @Nullable Gender gender,
            @Nullable String birthDecade) {
        @Override
        public String toString() {
            return "ChangePerson";
        }
    }

    public Person change(PersonId id, Command command, IfMatch ifMatch, Caller caller) {
        var standing = standings.of(caller);
        var person = findPeople.met(id, standing);
        var present = person.profile();
        var home = command.territory() == null
                ? present.home()
                : Home.in(territories.require(command.territory(), "/territory"));
        if (!mayChangePerson.is(standing, person)) throw new Forbidden();
        checkWhoAndWhere(command, standing, person, home);
        ifMatch.check(person.version());
        if (command.handle() != null) person.isKnownAs(command.handle());
        if (command.displayName() != null) names.rename(person, command.displayName());
        person.becomes(
                new Profile(
                        requireNonNullElse(command.language(), present.language()),
                        home,
                        command.gender() == null ? present.gender() : command.gender(),
                        command.birthDecade() == null ? present.birthDecade() : command.birthDecade()),
                clock.instant());
        return person.unpublished().isEmpty() ? person : people.save(person);
    }

    /** Said again as it is, it is no change. */
    private void checkWhoAndWhere(Command command, Standing standing, Person person, Home home) {
        boolean renamed = command.handle() != null && !command.handle().equals(person.handle());
        boolean moved = !home.territory().code().equals(person.territory().code());
        if (!renamed && !moved) return;
        boolean self = standing.person().equals(person.id().value());
        if (!mayChangePerson.isWhoAndWhere(standing, person)
                || (moved && !self && !standing.organizes(home.territory().path()))) {
            throw new Forbidden("Only an organizer of the territory, the new one too, changes handle or territory.");
        }
    }
}
