package org.konbit.sealing;

import java.util.List;
import java.util.function.Function;
import org.bson.Document;

/**
 * Where something stands in the database that the master key itself sealed: a person's wrapped key, or what is nobody's.
 * A bean for each, and what is there is sealed anew when the key changes.
 *
 * @param field its path, the value being one binary or a list of them; what is no such thing is left alone
 * @param needs fields that {@code boundTo} looks at, beside {@code _id}
 * @param boundTo what it was bound to when it was sealed, from its document
 */
public record SealedPlace(String collection, String field, List<String> needs, Function<Document, String> boundTo) {

    public static SealedPlace of(String collection, String field, Function<Document, String> boundTo) {
        return new SealedPlace(collection, field, List.of(), boundTo);
    }

    /** Of {@link PersonalKeys}. */
    public static SealedPlace ofPersonalKeys(String collection, String field) {
        return of(collection, field, document -> PersonalKeys.BOUND_TO);
    }
}
