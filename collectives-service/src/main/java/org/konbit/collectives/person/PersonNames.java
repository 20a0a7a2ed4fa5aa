package org.konbit.collectives.person;

import org.konbit.sealing.PersonalKeys;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.WrappedKey;
import org.springframework.stereotype.Component;

/** Seals and opens display names, each with the person's own key. */
@Component
public class PersonNames {
    private static final String FIELD = "displayName";

    private final PersonalKeys keys;

    PersonNames(PersonalKeys keys) {
        this.keys = keys;
    }

    Person register(PersonId id, String handle, String name, Profile profile) {
        var key = keys.create();
        return Person.register(id, handle, key, seal(key, id, name), profile);
    }

    /** False if that was the name already. */
    boolean rename(Person person, String name) {
        if (open(person).equals(name)) return false;
        person.isCalled(seal(person.key(), person.id(), name));
        return true;
    }

    public String open(Someone person) {
        return keys.open(person.key(), person.id().value(), FIELD, person.name());
    }

    private Sealed seal(WrappedKey key, PersonId id, String name) {
        return keys.seal(key, id.value(), FIELD, name);
    }
}
