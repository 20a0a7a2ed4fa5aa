package org.konbit.collectives.exchange;

import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.springframework.stereotype.Component;

/** Calls an exchange off, by whoever leads one of its hosts; a guest declines. */
@Component
public class CancelExchange {
    private final Exchanges exchanges;
    private final FindExchanges findExchanges;
    private final MayLeadExchange mayLeadExchange;

    CancelExchange(Exchanges exchanges, FindExchanges findExchanges, MayLeadExchange mayLeadExchange) {
        this.exchanges = exchanges;
        this.findExchanges = findExchanges;
        this.mayLeadExchange = mayLeadExchange;
    }

    public ExchangeMove cancel(ExchangeId id, @Nullable String reason, IfMatch ifMatch, Caller caller) {
        var exchange = findExchanges.one(id, caller);
        mayLeadExchange.check(caller, exchange.hosts());
        ifMatch.check(exchange.version());
        if (!exchange.cancel(reason)) return new ExchangeMove.NotFrom(exchange.state());
        exchanges.save(exchange);
        return new ExchangeMove.Made(exchange);
    }
}
