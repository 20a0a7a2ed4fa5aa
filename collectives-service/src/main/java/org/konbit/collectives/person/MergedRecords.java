package org.konbit.collectives.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose a record is that was merged into another's. */
@Component
class MergedRecords {
    /** Merged again and again; beyond that the data are wrong. */
    private static final int LONGEST_CHAIN = 100;

    private final MergedPeople merged;
    private final People people;

    MergedRecords(MergedPeople merged, People people) {
        this.merged = merged;
        this.people = people;
    }

    /** Empty when it is not part of another. */
    Optional<PersonId> whoseIsNow(PersonId id) {
        var found = merged.findById(id).flatMap(MergedPerson::mergedInto);
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            var further = found.flatMap(merged::findById).flatMap(MergedPerson::mergedInto);
            if (further.isEmpty()) return found;
            found = further;
        }
        throw new IllegalStateException("%s is part of a record that is part of it".formatted(id));
    }

    /**
     * Who had these handles in a record of theirs, by handle.
     *
     * @param loaded people who are known already, to be those of the answer
     */
    Map<String, Person> byHandles(Collection<String> handles, Collection<Person> loaded) {
        if (handles.isEmpty()) return Map.of();
        var whose = new HashMap<String, PersonId>();
        for (var record : merged.findByHandleInAndMergedIntoIsNotNull(handles)) {
            whoseIsNow(record.id()).ifPresent(id -> whose.put(record.handle(), id));
        }
        if (whose.isEmpty()) return Map.of();
        var present = loaded.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var others = whose.values().stream()
                .filter(id -> !present.containsKey(id))
                .distinct()
                .toList();
        people.findByIdInAndProfileIsNotNull(others).forEach(person -> present.put(person.id(), person));
        var known = new HashMap<String, Person>();
        whose.forEach((handle, id) -> {
            var person = present.get(id);
            if (person != null) known.put(handle, person);
        });
        return known;
    }
}
