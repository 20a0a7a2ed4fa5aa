package org.konbit.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for; may be an argument of any controller method, read from {@code ?limit=&cursor=}.
 *
 * @param limit 1–200, 50 when not given
 * @param after the position of the last item of the page before, as {@link Page#of} was given it
 */
public record PageRequest(int limit, @Nullable String after) {
    public static final int MOST = 200;
    public static final int USUAL = 50;

    /** How many to fetch, so that {@link Page#of} sees whether the list goes on. */
    public int limitPlusOne() {
        return limit + 1;
    }

    /** The position in the caller's terms; null on the first page, a 400 when the cursor is not one of this list. */
    public <T> @Nullable T after(Function<String, T> read) {
        if (after == null) return null;
        try {
            return read.apply(after);
        } catch (IllegalArgumentException e) {
            throw Cursor.notOne();
        }
    }
}
