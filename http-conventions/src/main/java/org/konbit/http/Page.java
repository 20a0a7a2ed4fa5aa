package org.konbit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code nextCursor} is null at the end, and is then said so in the JSON. */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The first {@code limit} of what was fetched; that one more was there shows that the list goes on.
     *
     * @param cursorOf the plain position of an item, which the next {@link PageRequest#after()} will give back
     */
    public static <T> Page<T> of(List<T> fetchedLimitPlusOne, int limit, Function<T, String> cursorOf) {
        if (fetchedLimitPlusOne.size() <= limit) return new Page<>(fetchedLimitPlusOne, null);
        var items = fetchedLimitPlusOne.subList(0, limit);
        return new Page<>(items, Cursor.encode(cursorOf.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextCursor);
    }
}
