package org.konbit.collectives.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.alternative.FindAlternatives;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.collectives.territory.Territory;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.Forbidden;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/**
 * Enters an exchange that took place, by whoever leads one of its hosts; or proposes one, by whoever leads a host or a
 * guest.
 */
@Component
public class EnterExchange {
    private static final Set<MembershipRole> SPEAK_FOR_IT =
            EnumSet.of(MembershipRole.COORDINATOR, MembershipRole.FACILITATOR);

    private final Exchanges exchanges;
    private final FindCollectives findCollectives;
    private final FindAlternatives findAlternatives;
    private final ResolveTerritories territories;
    private final Standings standings;
    private final MayLead mayLead;
    private final Clock clock;

    EnterExchange(
            Exchanges exchanges,
            FindCollectives findCollectives,
            FindAlternatives findAlternatives,
            ResolveTerritories territories,
            Standings standings,
            MayLead mayLead,
            Clock clock) {
        this.exchanges = exchanges;
        this.findCollectives = findCollectives;
        this.findAlternatives = findAlternatives;
        this.territories = territories;
        this.standings = standings;
        this.mayLead = mayLead;
        this.clock = clock;
    }

    /** Whether it is still to come. */
    public enum Entered {
        PROPOSED,
        HELD
    }

    /**
     * Who meets whom, when, about what.
     *
     * @param as null where the date and the outcome have to tell
     */
    public record Command(
            List<CollectiveId> hosts,
            List<CollectiveId> guests,
            Exchange.Meeting meeting,
            List<AlternativeId> alternatives,
            @Nullable Entered as) {}

    public Exchange enter(Command command, Caller caller) {
        check(command);
        var standing = standings.of(caller);
        var hosts = findCollectives.all(command.hosts());
        var entered = entered(command, hosts);
        if (entered == Entered.HELD && !command.meeting().hasCome(clock.instant())) {
            throw new InvalidRequest("/date", "is still to come, so that it can't have been held");
        }
        var id = new ExchangeId(Ids.next());
        return exchanges.save(
                switch (entered) {
                    case HELD -> {
                        if (hosts.stream().noneMatch(host -> leads(standing, host))) {
                            throw new Forbidden("Only who leads one of the hosts enters an exchange that was held.");
                        }
                        yield Exchange.held(
                                id, command.hosts(), command.guests(), command.meeting(), command.alternatives());
                    }
                    case PROPOSED -> propose(id, command, hosts, standing);
                });
    }

    private void check(Command command) {
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
    }

    /** What has an outcome took place; so did what has none, once its day has come where the first of the hosts is. */
    private Entered entered(Command command, List<Collective> hosts) {
        if (command.as() != null) return command.as();
        if (command.meeting().learned() != null || !command.alternatives().isEmpty()) return Entered.HELD;
        var zone = hosts.stream()
                .filter(host -> host.id().equals(command.hosts().getFirst()))
                .flatMap(host -> territories.find(host.territory().code()).stream())
                .map(Territory::timeZone)
                .findFirst()
                .map(ZoneId::of)
                .orElse(clock.getZone());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return command.meeting().date().isAfter(today) ? Entered.PROPOSED : Entered.HELD;
    }

    private Exchange propose(ExchangeId id, Command command, List<Collective> hosts, Standing standing) {
        var invited = Stream.concat(hosts.stream(), findCollectives.all(command.guests()).stream())
                .toList();
        if (invited.stream().noneMatch(collective -> leads(standing, collective))) {
            throw new Forbidden("Only who leads a host or a guest proposes an exchange.");
        }
        var proposing = invited.stream()
                .map(Collective::id)
                .filter(collective -> standing.holds(collective, SPEAK_FOR_IT))
                .collect(Collectors.toSet());
        return Exchange.proposed(
                id, command.hosts(), command.guests(), command.meeting(), command.alternatives(), proposing);
    }

    private boolean leads(Standing standing, Collective collective) {
        return mayLead.is(standing, collective, MembershipRole.FACILITATOR);
    }
}
