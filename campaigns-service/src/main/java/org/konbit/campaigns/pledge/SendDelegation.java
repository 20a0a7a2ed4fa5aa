package org.konbit.campaigns.pledge;

import java.time.Clock;
import java.util.UUID;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.ActionState;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.movement.Collectives;
import org.konbit.http.Caller;
import org.konbit.http.NotFound;

/** A collective pledges how many people it sends. */
@UseCase
public class SendDelegation {
    private final Actions actions;
    private final Collectives collectives;
    private final Delegations delegations;
    private final FindPledges findPledges;
    private final MaySpeakFor maySpeakFor;
    private final InTurn inTurn;
    private final MoveUp moveUp;
    private final Clock clock;

    SendDelegation(
            Actions actions,
            Collectives collectives,
            Delegations delegations,
            FindPledges findPledges,
            MaySpeakFor maySpeakFor,
            InTurn inTurn,
            MoveUp moveUp,
            Clock clock) {
        this.actions = actions;
        this.collectives = collectives;
        this.delegations = delegations;
        this.findPledges = findPledges;
        this.maySpeakFor = maySpeakFor;
        this.inTurn = inTurn;
        this.moveUp = moveUp;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Sending {
        record Pledged(Delegation delegation) implements Sending {}

        record NoSeats(long left) implements Sending {}

        record NotNow(ActionState state) implements Sending {}

        record Over() implements Sending {}
    }

    public Sending send(ActionId id, UUID collective, int headcount, Caller caller) {
        var action = actions.require(id);
        if (collectives.find(collective).isEmpty()) throw new NotFound("The collective");
        maySpeakFor.check(caller, collective);
        if (!action.state().isAhead()) return new Sending.NotNow(action.state());
        if (action.isOverAt(clock.instant())) return new Sending.Over();
        var delegation = new Delegation(id, collective, headcount, caller.subject(), clock.instant());
        if (!action.plan().hasSeats()) {
            delegations.put(delegation);
            return new Sending.Pledged(delegation);
        }
        return inTurn.of(id, turn -> seated(delegation));
    }

    private Sending seated(Delegation delegation) {
        var action = actions.require(delegation.action());
        var collective = delegation.collective();
        var room = new Room(action.plan(), findPledges.taken(action.id()));
        delegations.find(action.id(), collective).ifPresent(before -> room.giveBack(before.headcount(), collective));
        if (!room.fits(delegation.headcount(), collective)) {
            return new Sending.NoSeats(Math.max(0, room.freeFor(collective)));
        }
        delegations.put(delegation);
        room.take(delegation.headcount(), collective);
        moveUp.fill(action.id(), room);
        return new Sending.Pledged(delegation);
    }
}
