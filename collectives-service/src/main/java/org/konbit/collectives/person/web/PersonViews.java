package org.konbit.collectives.person.web;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.person.MayMeet;
import org.konbit.collectives.person.MaySeeNames;
import org.konbit.collectives.person.Person;
import org.konbit.collectives.person.PersonNames;
import org.konbit.collectives.person.Someone;
import org.springframework.stereotype.Component;

/** Shows people to somebody. */
@Component
class PersonViews {
    private final MaySeeNames maySeeNames;
    private final MayMeet mayMeet;
    private final PersonNames names;

    PersonViews(MaySeeNames maySeeNames, MayMeet mayMeet, PersonNames names) {
        this.maySeeNames = maySeeNames;
        this.mayMeet = mayMeet;
        this.names = names;
    }

    PersonView show(Someone person, Standing viewer) {
        return mayMeet.is(viewer, person) ? PersonView.of(person, name(person, viewer)) : PersonView.stranger(person);
    }

    /** To themself, or to who has just entered them: both know the name. */
    PersonView showWithName(Person person) {
        return PersonView.of(person, names.open(person));
    }

    /** What the viewer's own standing made of a view, as no version of the person tells it. */
    static String variant(@Nullable String name) {
        return name == null ? "nameless" : "named";
    }

    @Nullable
    String name(Someone person, Standing viewer) {
        return maySeeNames.of(person, viewer) ? names.open(person) : null;
    }
}
