package org.konbit.collectives.exchange;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.collectives.collective.Standing;
import org.springframework.stereotype.Component;

/** Who may know where and when collectives will meet: whoever may look into one of those that are invited. */
@Component
class MayLookIntoExchange {
    private final FindCollectives findCollectives;
    private final MayLookInto mayLookInto;

    MayLookIntoExchange(FindCollectives findCollectives, MayLookInto mayLookInto) {
        this.findCollectives = findCollectives;
        this.mayLookInto = mayLookInto;
    }

    /** Those of these exchanges that are the person's to look into. */
    Set<ExchangeId> among(Standing standing, Collection<Exchange> exchanges) {
        var invited = exchanges.stream()
                .flatMap(exchange -> exchange.invited().stream())
                .collect(Collectors.toSet());
        Set<CollectiveId> open = findCollectives.all(invited).stream()
                .filter(collective -> mayLookInto.is(standing, collective))
                .map(Collective::id)
                .collect(Collectors.toSet());
        return exchanges.stream()
                .filter(exchange -> exchange.invited().stream().anyMatch(open::contains))
                .map(Exchange::id)
                .collect(Collectors.toSet());
    }
}
