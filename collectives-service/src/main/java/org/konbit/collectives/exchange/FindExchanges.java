package org.konbit.collectives.exchange;

import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.stereotype.Component;

/** Finds exchanges; what was learned is for everybody in the movement. */
@Component
public class FindExchanges {
    private final Exchanges exchanges;
    private final ExchangeSearch search;

    FindExchanges(Exchanges exchanges, ExchangeSearch search) {
        this.exchanges = exchanges;
        this.search = search;
    }

    public Exchange one(ExchangeId id) {
        return exchanges.findById(id).orElseThrow(() -> new NotFound("The exchange"));
    }

    public Page<Exchange> all(ExchangeSearch.Wanted wanted, PageRequest page) {
        var found = search.matching(wanted, page.after(ExchangeSearch.Position::read), page.limitPlusOne());
        return Page.of(found, page.limit(), ExchangeSearch.Position::write);
    }
}
