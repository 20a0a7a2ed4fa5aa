package org.konbit.collectives.territory;

import java.util.List;
import java.util.Optional;

/** The outlines of territories, apart from these, as one may be larger than all else that is known of a place. */
public interface Outlines {
    Optional<Kept> find(String code);

    /** False if it crosses itself, or is otherwise no outline on a sphere. */
    boolean keep(String code, Outline outline);

    void remove(String code);

    /** The codes of those that a point lies in. */
    List<String> around(GeoPoint point, int limit);

    /** An outline, and a word that differs whenever it does. */
    record Kept(Outline outline, String etag) {}
}
