package org.konbit.personaldata;

import java.util.List;

/**
 * Documents that name a person by their id; a bean of this type is all it takes to hand them over.
 *
 * @param name what they are called where they are handed over
 * @param naming the field with the id of the person; it has an index
 * @param shown the fields that are handed over, by their names as they are stored; {@code list.$} are all of the list that name the
 *     person, and none that name others
 */
public record StoredOnPerson(String name, String collection, String naming, List<String> shown) {
    public StoredOnPerson(String name, String collection, String naming, String... shown) {
        this(name, collection, naming, List.of(shown));
    }
}
