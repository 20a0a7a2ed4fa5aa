package org.konbit.http.mongo;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Stored documents as they become JSON: numbers exact, times as such, without what only storage needs. */
public final class PlainDocuments {
    private PlainDocuments() {}

    public static Map<String, Object> plain(Document document) {
        var plain = new LinkedHashMap<String, Object>();
        document.forEach((field, value) -> {
            if (value != null && !field.equals("_class")) plain.put(field.equals("_id") ? "id" : field, plain(value));
        });
        return plain;
    }

    private static Object plain(Object stored) {
        return switch (stored) {
            case Document document -> plain(document);
            case List<?> list -> list.stream().map(PlainDocuments::plain).toList();
            case Date date -> date.toInstant();
            case Decimal128 number -> number.bigDecimalValue().toPlainString();
            default -> stored;
        };
    }
}
