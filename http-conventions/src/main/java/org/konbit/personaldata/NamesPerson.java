package org.konbit.personaldata;

/**
 * A field that names a person by their id, of what is handed over in another way; a bean of this type is all it takes for
 * it to follow when two records of one person become one.
 *
 * @param naming it has an index
 */
public record NamesPerson(String collection, String naming) {}
