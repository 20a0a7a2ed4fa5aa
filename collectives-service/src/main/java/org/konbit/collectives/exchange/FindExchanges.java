package org.konbit.collectives.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Finds exchanges; what was learned is for everybody in the movement, but before it is held nobody from elsewhere knows
 * that and where people will meet.
 */
@Component
public class FindExchanges {
    private final Exchanges exchanges;
    private final ExchangeSearch search;
    private final Standings standings;
    private final MayLookIntoExchange mayLookInto;

    FindExchanges(Exchanges exchanges, ExchangeSearch search, Standings standings, MayLookIntoExchange mayLookInto) {
        this.exchanges = exchanges;
        this.search = search;
        this.standings = standings;
        this.mayLookInto = mayLookInto;
    }

    /**
     * An exchange to somebody who may see it.
     *
     * @param inside whether the person may also see the exact place, and why somebody said what
     */
    public record Seen(Exchange exchange, boolean inside) {
        private boolean isAllowed() {
            return inside || exchange.state() == ExchangeState.HELD;
        }
    }

    Exchange one(ExchangeId id, Caller caller) {
        return look(id, caller).exchange();
    }

    public Seen look(ExchangeId id, Caller caller) {
        return exchanges
                .findById(id)
                .flatMap(exchange -> allowed(standings.of(caller), List.of(exchange)).stream()
                        .findFirst())
                .orElseThrow(() -> new NotFound("The exchange"));
    }

    /** The database leaves out what it can know of; for organizers the territories of all have to be looked at. */
    public Page<Seen> all(ExchangeSearch.Wanted asked, PageRequest page, Caller caller) {
        var standing = standings.of(caller);
        var wanted = standing.organizesSomewhere() ? asked : asked.heldOrWith(seats(standing));
        var found = new ArrayList<Seen>();
        var after = page.after(ExchangeSearch.Position::read);
        while (found.size() < page.limitPlusOne()) {
            var some = search.matching(wanted, after, page.limitPlusOne());
            found.addAll(allowed(standing, some));
            if (some.size() < page.limitPlusOne()) break;
            after = ExchangeSearch.Position.of(some.getLast());
        }
        var shown = found.subList(0, Math.min(found.size(), page.limitPlusOne()));
        return Page.of(
                shown,
                page.limit(),
                seen -> ExchangeSearch.Position.of(seen.exchange()).write());
    }

    private static Set<CollectiveId> seats(Standing standing) {
        return standing.seats().stream().map(Standing.Seat::collective).collect(Collectors.toSet());
    }

    private List<Seen> allowed(Standing standing, List<Exchange> some) {
        var inside = mayLookInto.among(standing, some);
        return some.stream()
                .map(exchange -> new Seen(exchange, inside.contains(exchange.id())))
                .filter(Seen::isAllowed)
                .toList();
    }
}
