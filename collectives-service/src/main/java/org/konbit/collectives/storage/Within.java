package org.konbit.collectives.storage;

import org.springframework.data.mongodb.core.query.Criteria;

/** Queries by a territory's path, in the order of path and id. */
public final class Within {
    /** The character after the slash: what begins with 'path/' lies between 'path/' and 'path0'. */
    private static final char AFTER_SLASH = '/' + 1;

    private Within() {}

    /** The territory itself and everything within it. */
    public static Criteria path(String field, String path) {
        return new Criteria()
                .orOperator(
                        Criteria.where(field).is(path),
                        Criteria.where(field).gte(path + "/").lt(path + AFTER_SLASH));
    }

    /** What comes after a position in the order of path, then id. */
    public static Criteria after(String field, String path, Object id) {
        return new Criteria()
                .orOperator(
                        Criteria.where(field).gt(path),
                        new Criteria()
                                .andOperator(
                                        Criteria.where(field).is(path),
                                        Criteria.where("_id").gt(id)));
    }
}
