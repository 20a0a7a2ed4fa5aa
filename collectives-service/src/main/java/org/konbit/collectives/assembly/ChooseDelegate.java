package org.konbit.collectives.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.UsualSizes.Warning;
import org.konbit.collectives.person.GiveTerms;
import org.konbit.collectives.person.PersonId;
import org.konbit.collectives.person.Term;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.collectives.territory.Territory;
import org.konbit.http.Caller;
import org.konbit.http.Conflict;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.NotFound;
import org.konbit.outbox.Ids;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/**
 * Puts a member into a seat for a term, and takes them out before its end. The seat gives the role of a delegate in the
 * collective that chose, for the same time; in the assembly above it gives nothing that its own people don't give.
 */
@Component
public class ChooseDelegate {
    private final Delegates delegates;
    private final SetDelegateRule rules;
    private final FindDelegates findDelegates;
    private final GiveTerms giveTerms;
    private final FindCollectives findCollectives;
    private final ResolveTerritories territories;
    private final MayLead mayLead;
    private final Together together;
    private final Clock clock;

    ChooseDelegate(
            Delegates delegates,
            SetDelegateRule rules,
            FindDelegates findDelegates,
            GiveTerms giveTerms,
            FindCollectives findCollectives,
            ResolveTerritories territories,
            MayLead mayLead,
            Together together,
            Clock clock) {
        this.delegates = delegates;
        this.rules = rules;
        this.findDelegates = findDelegates;
        this.giveTerms = giveTerms;
        this.findCollectives = findCollectives;
        this.territories = territories;
        this.mayLead = mayLead;
        this.together = together;
        this.clock = clock;
    }

    /**
     * Who, and for how long; both days count.
     *
     * @param seat which line of the rule, from 1
     */
    public record Command(UUID person, int seat, LocalDate from, LocalDate until) {}

    /** Whoever was chosen sits, also where that is not as the rule says. */
    public record Choice(Delegate delegate, List<Warning> warnings) {}

    public Choice choose(CollectiveId id, Command command, Caller caller) {
        var collective = findCollectives.one(id);
        mayLead.check(caller, collective);
        if (collective.isDissolved()) throw new Conflict("collective-dissolved", "It sends nobody any more.");
        var lines = rules.of(collective).lines();
        if (lines.isEmpty()) throw new Conflict("no-delegate-rule", "It has no rule by which it chooses delegates.");
        var errors = new ArrayList<FieldError>();
        if (command.seat() < 1 || command.seat() > lines.size()) {
            errors.add(new FieldError("/seat", "must be a line of the rule, from 1 to %d".formatted(lines.size())));
        }
        if (command.until().isBefore(command.from()))
            errors.add(new FieldError("/until", "must not be before it begins"));
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        var zone = zoneOf(collective);
        var delegate = together.doing(() -> {
            var chosen = delegates.save(Delegate.choose(
                    new DelegateId(Ids.next()),
                    id,
                    collective.parent(),
                    command.person(),
                    command.seat(),
                    command.from(),
                    command.until(),
                    zone));
            var terms = terms(id, command.person(), clock.instant());
            if (!giveTerms.give(new PersonId(command.person()), id, MembershipRole.DELEGATE, terms)) {
                throw new InvalidRequest("/person", "is not an active member of this collective");
            }
            return chosen;
        });
        return new Choice(delegate, findDelegates.warnings(collective));
    }

    /** Done twice, it is done. */
    public void recall(CollectiveId id, DelegateId delegateId, Caller caller) {
        var collective = findCollectives.one(id);
        mayLead.check(caller, collective);
        var zone = zoneOf(collective);
        together.doing(() -> {
            var delegate =
                    delegates.findByIdAndCollective(delegateId, id).orElseThrow(() -> new NotFound("The delegate"));
            var now = clock.instant();
            delegate.isRecalled(now, zone);
            var recalled = delegates.save(delegate);
            var left = terms(id, delegate.person(), now);
            giveTerms.leave(new PersonId(delegate.person()), id, MembershipRole.DELEGATE, left);
            return recalled;
        });
    }

    /** All that the person has from the collective. */
    private List<Term> terms(CollectiveId id, UUID person, Instant now) {
        return delegates.findByCollectiveAndPersonAndEndsGreaterThan(id, person, now).stream()
                .filter(delegate -> delegate.begins().isBefore(delegate.ends()))
                .map(delegate -> Term.ofSeat(MembershipRole.DELEGATE, delegate.begins(), delegate.ends()))
                .toList();
    }

    private ZoneId zoneOf(Collective collective) {
        return territories
                .find(collective.territory().code())
                .map(Territory::timeZone)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
