package org.konbit.instances;

import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * That one instance has something in hand. It stands in the document of what is held, under {@link #FIELD}.
 *
 * @param token tells this hold from every other, of the same instance too
 */
public record Hold(String instance, String token) {
    public static final String FIELD = "holder";
    static final String INSTANCE = FIELD + ".instance";
    public static final String TOKEN = FIELD + ".token";

    public Document asDocument() {
        return new Document("instance", instance).append("token", token);
    }

    /** Documents that are held so and not otherwise. */
    public Bson isStored() {
        return Filters.eq(TOKEN, token);
    }
}
