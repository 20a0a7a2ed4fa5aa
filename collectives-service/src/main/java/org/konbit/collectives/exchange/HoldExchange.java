package org.konbit.collectives.exchange;

import java.util.ArrayList;
import java.util.List;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.alternative.FindAlternatives;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.Forbidden;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Enters an exchange: by whoever leads one of its hosts. */
@Component
public class HoldExchange {
    private final Exchanges exchanges;
    private final FindCollectives findCollectives;
    private final FindAlternatives findAlternatives;
    private final ResolveTerritories territories;
    private final Standings standings;
    private final MayLead mayLead;

    HoldExchange(
            Exchanges exchanges,
            FindCollectives findCollectives,
            FindAlternatives findAlternatives,
            ResolveTerritories territories,
            Standings standings,
            MayLead mayLead) {
        this.exchanges = exchanges;
        this.findCollectives = findCollectives;
        this.findAlternatives = findAlternatives;
        this.territories = territories;
        this.standings = standings;
        this.mayLead = mayLead;
    }

    /** Who met whom, when, about what. */
    public record Command(
            List<CollectiveId> hosts,
            List<CollectiveId> guests,
            Exchange.Meeting meeting,
            List<AlternativeId> alternatives) {}

    public Exchange hold(Command command, Caller caller) {
        var errors = new ArrayList<FieldError>();
        errors.addAll(findCollectives.unknown(command.hosts(), "/hosts"));
        errors.addAll(findCollectives.unknown(command.guests(), "/guests"));
        errors.addAll(findAlternatives.unknown(command.alternatives(), "/alternatives"));
        var place = command.meeting().place();
        if (place != null
                && place.territory() != null
                && territories.find(place.territory()).isEmpty()) {
            errors.add(new FieldError("/place/territory", ResolveTerritories.UNKNOWN));
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        var standing = standings.of(caller);
        var hosts = findCollectives.all(command.hosts());
        if (hosts.stream().noneMatch(host -> mayLead.is(standing, host, MembershipRole.FACILITATOR))) {
            throw new Forbidden("Only who leads one of the hosts enters an exchange.");
        }
        return exchanges.save(Exchange.held(
                new ExchangeId(Ids.next()),
                command.hosts(),
                command.guests(),
                command.meeting(),
                command.alternatives()));
    }
}
