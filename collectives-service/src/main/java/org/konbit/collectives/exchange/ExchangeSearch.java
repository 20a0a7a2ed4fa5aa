package org.konbit.collectives.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;

/** Finds exchanges by collective, as host or guest, by state and by date. */
public interface ExchangeSearch {
    /** By date where one is asked for, else by id. */
    List<Exchange> matching(Wanted wanted, @Nullable Position after, int limit);

    /**
     * What is asked for; what is null does not matter.
     *
     * @param heldOrWith only what was held, or has one of these as a host or a guest
     */
    record Wanted(
            @Nullable CollectiveId collective,
            @Nullable ExchangeState state,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Set<CollectiveId> heldOrWith) {
        Wanted heldOrWith(Set<CollectiveId> some) {
            return new Wanted(collective, state, from, to, some);
        }

        public boolean byDate() {
            return from != null || to != null;
        }
    }

    /** A place in the list. */
    record Position(LocalDate date, ExchangeId id) {
        private static final char BETWEEN = ' ';

        static Position read(String text) {
            int blank = text.indexOf(BETWEEN);
            if (blank < 0) throw new IllegalArgumentException(text);
            try {
                return new Position(
                        LocalDate.parse(text.substring(0, blank)), ExchangeId.of(text.substring(blank + 1)));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        static Position of(Exchange exchange) {
            return new Position(exchange.meeting().date(), exchange.id());
        }

        String write() {
            return date.toString() + BETWEEN + id;
        }
    }
}
