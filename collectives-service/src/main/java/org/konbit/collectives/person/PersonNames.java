package org.konbit.collectives.person;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.sealing.PersonalKeys;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.WrappedKey;
import org.springframework.stereotype.Component;

/** Seals and opens display names, each with the person's own key. */
@Component
public class PersonNames {
    private static final String FIELD = "displayName";
    private static final String REASON = "suspension";

    private final PersonalKeys keys;

    PersonNames(PersonalKeys keys) {
        this.keys = keys;
    }

    /** Who is known by the handle alone has an empty name, so that not even this is told by what is stored. */
    Person register(PersonId id, String handle, String name, Profile profile) {
        var key = keys.create();
        return Person.register(id, handle, key, seal(key, id, FIELD, name), profile);
    }

    /** False if that was the name already. */
    boolean rename(Person person, String name) {
        if (open(person).equals(name)) return false;
        person.isCalled(seal(person.key(), person.id(), FIELD, name));
        return true;
    }

    /** Empty of whoever is known by the handle alone. */
    public String open(Someone person) {
        return keys.open(person.key(), person.id().value(), FIELD, person.name());
    }

    /** Why somebody is suspended, as it is kept with them. */
    Sealed sealReason(Someone person, String reason) {
        return seal(person.key(), person.id(), REASON, reason);
    }

    /** Null where none was given. */
    public @Nullable String openReason(Someone person, Membership membership) {
        var suspension = membership.suspension();
        return suspension == null || suspension.reason() == null
                ? null
                : keys.open(person.key(), person.id().value(), REASON, suspension.reason());
    }

    /** What another record of the same person says, for this one to keep. */
    void take(Person person, Person other, Instant now) {
        if (open(person).isEmpty()) rename(person, open(other));
        person.takesIn(other, membership -> resealed(membership, other, person), now);
    }

    private Membership resealed(Membership membership, Person from, Person to) {
        var reason = openReason(from, membership);
        var suspension = membership.suspension();
        if (reason == null || suspension == null) return membership;
        var both = Stream.concat(
                        to.membershipIn(membership.collective()).map(own -> openReason(to, own)).stream(),
                        Stream.of(reason))
                .distinct()
                .collect(Collectors.joining("\n"));
        return membership.because(new Suspension(sealReason(to, both), suspension.until()));
    }

    private Sealed seal(WrappedKey key, PersonId id, String field, String clear) {
        return keys.seal(key, id.value(), field, clear);
    }
}
