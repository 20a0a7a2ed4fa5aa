package org.konbit.collectives.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.alternative.FindAlternatives;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Tells afterwards what was shown and learned, by whoever leads one of those who met; by that it was held. */
@Component
public class ReportExchange {
    /** Where a day begins first. */
    private static final ZoneOffset FARTHEST_EAST = ZoneOffset.ofHours(14);

    private final Exchanges exchanges;
    private final FindExchanges findExchanges;
    private final FindAlternatives findAlternatives;
    private final MayLeadExchange mayLeadExchange;
    private final Clock clock;

    ReportExchange(
            Exchanges exchanges,
            FindExchanges findExchanges,
            FindAlternatives findAlternatives,
            MayLeadExchange mayLeadExchange,
            Clock clock) {
        this.exchanges = exchanges;
        this.findExchanges = findExchanges;
        this.findAlternatives = findAlternatives;
        this.mayLeadExchange = mayLeadExchange;
        this.clock = clock;
    }

    /** What came of it. */
    public record Report(@Nullable String shown, String learned, List<AlternativeId> alternatives) {}

    public ExchangeMove report(ExchangeId id, Report report, IfMatch ifMatch, Caller caller) {
        var exchange = findExchanges.one(id);
        var errors = findAlternatives.unknown(report.alternatives(), "/alternatives");
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        mayLeadExchange.check(
                caller,
                Stream.concat(exchange.hosts().stream(), exchange.guests().stream())
                        .toList());
        ifMatch.check(exchange.version());
        if (!exchange.isToBeReported()) {
            return exchange.state() == ExchangeState.HELD
                    ? new ExchangeMove.ReportedAlready()
                    : new ExchangeMove.NotFrom(exchange.state());
        }
        var latest = LocalDate.ofInstant(clock.instant(), FARTHEST_EAST);
        if (exchange.meeting().date().isAfter(latest) && exchange.state() != ExchangeState.HELD) {
            return new ExchangeMove.NotYet();
        }
        exchange.report(report.shown(), report.learned(), report.alternatives());
        exchanges.save(exchange);
        return new ExchangeMove.Made(exchange);
    }
}
