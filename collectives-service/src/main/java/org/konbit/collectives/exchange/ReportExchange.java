package org.konbit.collectives.exchange;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.alternative.FindAlternatives;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Tells afterwards what was shown and learned, by whoever leads one of those who met; of what was agreed this says that it was held. */
@Component
public class ReportExchange {
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
        var exchange = findExchanges.one(id, caller);
        var errors = findAlternatives.unknown(report.alternatives(), "/alternatives");
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        mayLeadExchange.check(
                caller, exchange.isToBeReported() ? exchange.present(exchange.invited()) : exchange.invited());
        ifMatch.check(exchange.version());
        if (!exchange.isToBeReported()) {
            return exchange.state() == ExchangeState.HELD
                    ? new ExchangeMove.ReportedAlready()
                    : new ExchangeMove.NotFrom(exchange.state());
        }
        if (!exchange.meeting().hasCome(clock.instant())) return new ExchangeMove.NotYet();
        exchange.report(report.shown(), report.learned(), report.alternatives());
        exchanges.save(exchange);
        return new ExchangeMove.Made(exchange);
    }
}
