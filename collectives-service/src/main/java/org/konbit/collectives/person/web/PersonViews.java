package org.konbit.collectives.person.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.person.MayMeet;
import org.konbit.collectives.person.MaySeeNames;
import org.konbit.collectives.person.Membership;
import org.konbit.collectives.person.Person;
import org.konbit.collectives.person.PersonNames;
import org.konbit.collectives.person.Someone;
import org.springframework.stereotype.Component;

/** Shows people to somebody. */
@Component
class PersonViews {
    private final MaySeeNames maySeeNames;
    private final MayMeet mayMeet;
    private final MayLead mayLead;
    private final PersonNames names;
    private final Clock clock;

    PersonViews(MaySeeNames maySeeNames, MayMeet mayMeet, MayLead mayLead, PersonNames names, Clock clock) {
        this.maySeeNames = maySeeNames;
        this.mayMeet = mayMeet;
        this.mayLead = mayLead;
        this.names = names;
        this.clock = clock;
    }

    PersonView show(Someone person, Standing viewer) {
        if (!mayMeet.is(viewer, person)) return PersonView.stranger(person);
        boolean self = viewer.person().equals(person.id().value());
        boolean knowsHomes = self || viewer.organizes(person.territory().path());
        return PersonView.of(
                person,
                name(person, viewer),
                knowsHomes ? person.formerHomes() : List.of(),
                membership -> self ? reason(person, membership) : Optional.empty(),
                clock.instant());
    }

    /** To themself, or to who has just entered them: both know the name. */
    PersonView showWithName(Person person) {
        return PersonView.of(
                person,
                opened(person),
                person.formerHomes(),
                membership -> reason(person, membership),
                clock.instant());
    }

    /** What the viewer's own standing made of a view, as no version of the person tells it. */
    static String variant(@Nullable String name) {
        return name == null ? "nameless" : "named";
    }

    @Nullable
    String name(Someone person, Standing viewer) {
        return maySeeNames.of(person, viewer) ? opened(person) : null;
    }

    private Optional<String> reason(Someone person, Membership membership) {
        return Optional.ofNullable(names.openReason(person, membership));
    }

    private @Nullable String opened(Someone person) {
        var name = names.open(person);
        return name.isEmpty() ? null : name;
    }

    /** Why somebody is suspended is for those who lead, and for themself. */
    MembershipView membership(Someone person, Membership membership, Collective collective, Standing viewer) {
        boolean knowsWhy = viewer.person().equals(person.id().value()) || mayLead.is(viewer, collective);
        return MembershipView.of(
                person,
                membership,
                name(person, viewer),
                knowsWhy ? names.openReason(person, membership) : null,
                clock.instant());
    }
}
