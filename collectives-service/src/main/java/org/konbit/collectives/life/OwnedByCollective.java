package org.konbit.collectives.life;

import java.util.List;

/**
 * Documents that belong to a collective; a bean of this type is all it takes for them to be exported with it.
 *
 * @param name what they are called in the export
 * @param naming the field with the collective's id; it has an index
 * @param shown the fields that are exported, by their names as they are stored; after a list {@code $} stands for those
 *     of its entries that are the collective's
 */
public record OwnedByCollective(String name, String collection, String naming, List<String> shown) {
    public OwnedByCollective(String name, String collection, String naming, String... shown) {
        this(name, collection, naming, List.of(shown));
    }
}
