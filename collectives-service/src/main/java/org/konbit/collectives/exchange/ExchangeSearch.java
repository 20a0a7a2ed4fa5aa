package org.konbit.collectives.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;

/** Finds exchanges by collective, as host or guest, by state and by date. */
public interface ExchangeSearch {
    /** By date where one is asked for, else by id. */
    List<Exchange> matching(Wanted wanted, @Nullable Position after, int limit);

    /** What is asked for; what is null does not matter. */
    record Wanted(
            @Nullable CollectiveId collective,
            @Nullable ExchangeState state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
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

        static String write(Exchange exchange) {
            return exchange.meeting().date().toString() + BETWEEN + exchange.id();
        }
    }
}
