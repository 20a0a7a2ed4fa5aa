package org.konbit.collectives.person.web;

import java.util.List;
import java.util.UUID;
import org.konbit.collectives.person.People;
import org.konbit.collectives.person.PersonId;
import org.konbit.personaldata.HeldOnPerson;
import org.springframework.stereotype.Component;

/** The person themself, with their name. */
@Component
class PersonHeld implements HeldOnPerson {
    private final People people;
    private final PersonViews views;

    PersonHeld(People people, PersonViews views) {
        this.people = people;
        this.views = views;
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public List<?> of(UUID person) {
        return people.findById(new PersonId(person)).stream()
                .map(views::showWithName)
                .toList();
    }
}
