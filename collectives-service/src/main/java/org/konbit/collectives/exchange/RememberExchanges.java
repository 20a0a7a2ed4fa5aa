package org.konbit.collectives.exchange;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.life.Day;
import org.konbit.collectives.life.Moment;
import org.konbit.collectives.life.Moment.Figure;
import org.konbit.collectives.life.Moment.Measure;
import org.konbit.collectives.life.Remembers;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Meetings with other collectives, as part of the lives of all that met. */
@Component
class RememberExchanges implements Remembers {
    private static final int A_PAGE = 200;

    private final ExchangeSearch search;

    RememberExchanges(ExchangeSearch search) {
        this.search = search;
    }

    @Override
    public Stream<Moment> moments(CollectiveId collective, ZoneId zone) {
        return all(collective)
                .map(exchange -> new Moment(
                        exchange.meeting().date(),
                        exchange.id().value(),
                        Moment.Kind.EXCHANGE,
                        exchange.meeting().theme(),
                        List.of(Figure.count(
                                Measure.COLLECTIVES,
                                null,
                                exchange.hosts().size() + exchange.guests().size())),
                        "/api/exchanges/" + exchange.id()));
    }

    @Override
    public Stream<Day> days(CollectiveId collective) {
        return all(collective)
                .map(exchange -> new Day(
                        exchange.id().value(),
                        exchange.meeting().date(),
                        exchange.meeting().theme(),
                        Ids.time(exchange.id().value())));
    }

    private Stream<Exchange> all(CollectiveId collective) {
        var all = new ArrayList<Exchange>();
        @Nullable ExchangeId after = null;
        while (true) {
            var page = search.of(collective, after, A_PAGE);
            all.addAll(page);
            if (page.size() < A_PAGE) return all.stream();
            after = page.getLast().id();
        }
    }
}
