package org.konbit.collectives.person;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;

/** Finds people by handle, home and collective. */
public interface PersonSearch {
    /** In the order of {@link Position}. */
    List<FoundPerson> matching(Wanted wanted, @Nullable Position after, int limit);

    /**
     * What is asked for; null does not matter.
     *
     * @param handle how the handle begins, in lower case
     * @param path of the home territory, with all within
     * @param states of the membership in the collective
     */
    record Wanted(
            @Nullable String handle,
            @Nullable String path,
            @Nullable CollectiveId collective,
            Set<MembershipState> states) {

        /** What the list is sorted by before the id. */
        public Order order() {
            if (collective != null) return Order.ID;
            if (handle != null) return Order.HANDLE;
            return path == null ? Order.ID : Order.PATH;
        }
    }

    /** The orders that an index gives. */
    enum Order {
        ID,
        HANDLE,
        PATH;

        String keyOf(Someone person) {
            return switch (this) {
                case ID -> "";
                case HANDLE -> person.handleKey();
                case PATH -> person.territory().path();
            };
        }
    }

    /** A place in the list. */
    record Position(String key, PersonId id) {
        private static final char BETWEEN = ' ';

        static Position read(String text) {
            int blank = text.indexOf(BETWEEN);
            if (blank < 0) throw new IllegalArgumentException(text);
            return new Position(text.substring(0, blank), PersonId.of(text.substring(blank + 1)));
        }

        static String write(Order order, Someone person) {
            return order.keyOf(person) + BETWEEN + person.id();
        }
    }
}
