package org.konbit.campaigns.pledge;

import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.SeatsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives free seats to those who wait, in their order; who brings more than are free is passed over for now. */
@Component
class MoveUp {
    private static final int AT_ONCE = 200;

    private final Actions actions;
    private final Pledges pledges;
    private final FindPledges findPledges;
    private final InTurn inTurn;

    MoveUp(Actions actions, Pledges pledges, FindPledges findPledges, InTurn inTurn) {
        this.actions = actions;
        this.pledges = pledges;
        this.findPledges = findPledges;
        this.inTurn = inTurn;
    }

    @EventListener
    void on(SeatsChanged changed) {
        fillAll(changed.action());
    }

    /** In a turn of its own. */
    void fillAll(ActionId id) {
        inTurn.of(id, turn -> {
            var action = actions.require(id);
            fill(id, new Room(action.plan(), findPledges.taken(id)));
            return id;
        });
    }

    /** Within the turn of whoever freed the seats. */
    void fill(ActionId action, Room room) {
        var last = 0L;
        while (room.most() > 0) {
            var waiting = findPledges.waiting(action, room.most(), last, AT_ONCE);
            for (var next : waiting) {
                last = next.turn();
                if (!room.fits(next.headcount(), next.quota())) continue;
                next.moveUp();
                pledges.save(next);
                room.take(next.seats(), next.quota());
            }
            if (waiting.size() < AT_ONCE) return;
        }
    }
}
