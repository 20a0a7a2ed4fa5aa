package org.konbit.collectives.exchange;

import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** A collective that is invited says yes or no, by its coordinator. */
@Component
public class AnswerInvitation {
    private final Exchanges exchanges;
    private final FindExchanges findExchanges;
    private final FindCollectives findCollectives;
    private final MayLead mayLead;

    AnswerInvitation(
            Exchanges exchanges, FindExchanges findExchanges, FindCollectives findCollectives, MayLead mayLead) {
        this.exchanges = exchanges;
        this.findExchanges = findExchanges;
        this.findCollectives = findCollectives;
        this.mayLead = mayLead;
    }

    public ExchangeMove answer(ExchangeId id, Answer answer, IfMatch ifMatch, Caller caller) {
        var exchange = findExchanges.one(id, caller);
        var collective = findCollectives.require(answer.collective(), "/collective");
        if (!exchange.invites(answer.collective())) throw new InvalidRequest("/collective", "is not invited");
        mayLead.check(caller, collective);
        ifMatch.check(exchange.version());
        if (!exchange.answer(answer)) return new ExchangeMove.NotFrom(exchange.state());
        if (!exchange.unpublished().isEmpty()) exchanges.save(exchange);
        return new ExchangeMove.Made(exchange);
    }
}
