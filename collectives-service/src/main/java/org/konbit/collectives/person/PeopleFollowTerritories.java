package org.konbit.collectives.person;

import java.util.List;
import java.util.UUID;
import org.konbit.collectives.territory.FollowsTerritories;
import org.konbit.collectives.territory.Territory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Takes a territory's new path, zone and point over into the people who live there or are appointed over it. */
@Component
class PeopleFollowTerritories implements FollowsTerritories {
    private static final Limit BATCH = Limit.of(500);
    private static final PersonId BEFORE_ALL = new PersonId(new UUID(0, 0));

    private final People people;

    PeopleFollowTerritories(People people) {
        this.people = people;
    }

    @Override
    public void follow(Territory territory) {
        walk(territory, people::findByProfileHomeTerritoryCodeAndIdGreaterThanOrderById);
        walk(territory, people::findByAppointmentsTerritoryCodeAndIdGreaterThanOrderById);
    }

    private void walk(Territory territory, Batches batches) {
        var moved = Home.in(territory);
        var after = BEFORE_ALL;
        while (true) {
            var there = batches.next(territory.code(), after, BATCH);
            if (there.isEmpty()) return;
            there.forEach(person -> person.follows(territory.code(), moved));
            people.saveAll(there.stream()
                    .filter(person -> !person.unpublished().isEmpty())
                    .toList());
            after = there.getLast().id();
        }
    }

    private interface Batches {
        List<Person> next(String territory, PersonId after, Limit limit);
    }
}
