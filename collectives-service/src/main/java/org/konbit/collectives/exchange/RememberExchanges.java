package org.konbit.collectives.exchange;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
                .filter(exchange -> exchange.state() == ExchangeState.HELD)
                .filter(exchange -> exchange.present(exchange.invited()).contains(collective))
                .map(exchange -> new Moment(
                        exchange.meeting().date(),
                        exchange.id().value(),
                        Moment.Kind.EXCHANGE,
                        exchange.meeting().theme(),
                        List.of(Figure.count(
                                Measure.COLLECTIVES,
                                null,
                                exchange.present(exchange.invited()).size())),
                        "/api/exchanges/" + exchange.id()));
    }

    @Override
    public Stream<Day> days(CollectiveId collective) {
        return all(collective)
                .filter(exchange -> exchange.state() == ExchangeState.HELD || exchange.state() == ExchangeState.AGREED)
                .map(exchange -> new Day(
                        exchange.id().value(),
                        exchange.meeting().date(),
                        exchange.meeting().theme(),
                        Ids.time(exchange.id().value())));
    }

    private Stream<Exchange> all(CollectiveId collective) {
        var wanted = new ExchangeSearch.Wanted(collective, null, null, null, null);
        var all = new ArrayList<Exchange>();
        while (true) {
            var after = all.isEmpty()
                    ? null
                    : new ExchangeSearch.Position(
                            all.getLast().meeting().date(), all.getLast().id());
            var page = search.matching(wanted, after, A_PAGE);
            all.addAll(page);
            if (page.size() < A_PAGE) return all.stream();
        }
    }
}
