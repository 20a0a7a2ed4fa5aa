package org.konbit.campaigns.pledge;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.ActionState;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.movement.People;
import org.konbit.campaigns.movement.Person;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** A person answers an action: with seats while there are some, else on the waitlist. */
@UseCase
public class TakePledge {
    private static final int TRIES = 10;

    private final Actions actions;
    private final Pledges pledges;
    private final FindPledges findPledges;
    private final People people;
    private final InTurn inTurn;
    private final MoveUp moveUp;
    private final Clock clock;

    TakePledge(
            Actions actions,
            Pledges pledges,
            FindPledges findPledges,
            People people,
            InTurn inTurn,
            MoveUp moveUp,
            Clock clock) {
        this.actions = actions;
        this.pledges = pledges;
        this.findPledges = findPledges;
        this.people = people;
        this.inTurn = inTurn;
        this.moveUp = moveUp;
        this.clock = clock;
    }

    /**
     * What is answered, by whom.
     *
     * @param reply the message that it came by, if it came by one
     */
    public record Command(
            ActionId action,
            UUID person,
            Answer answer,
            int headcount,
            @Nullable Reply reply) {
        public Command {
            if (answer == Answer.WAITLISTED) throw new IllegalArgumentException("Nobody asks to wait");
            if (!Headcount.isSound(headcount)) throw new IllegalArgumentException("Too many or too few people");
        }
    }

    public Pledging take(Command command) {
        return actions.require(command.action()).plan().hasSeats()
                ? inTurn.of(command.action(), turn -> seated(command, turn))
                : unseated(command);
    }

    private Pledging unseated(Command command) {
        for (int attempt = 1; ; attempt++) {
            try {
                var action = actions.require(command.action());
                if (action.plan().hasSeats()) return take(command);
                var pledge = pledgeOf(action, command);
                var refusal = refusalOf(action, pledge, command);
                if (refusal != null) return refusal;
                if (isNothingNew(pledge, command)) return new Pledging.Made(pledge);
                pledge.answer(command.answer(), command.headcount(), null, command.reply(), clock.instant());
                return new Pledging.Made(pledges.save(pledge));
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                if (attempt == TRIES) throw e;
            }
        }
    }

    private Pledging seated(Command command, long turn) {
        var action = actions.require(command.action());
        var pledge = pledgeOf(action, command);
        var refusal = refusalOf(action, pledge, command);
        if (refusal != null) return refusal;
        if (isNothingNew(pledge, command)) return new Pledging.Made(pledge);

        var room = new Room(action.plan(), findPledges.taken(action.id()));
        room.giveBack(pledge.seats(), pledge.quota());
        var now = clock.instant();
        var charged = room.chargedFor(collectivesOf(command.person()));
        if (command.answer() == Answer.ACCEPTED && !room.fits(command.headcount(), charged)) {
            pledge.wait(command.headcount(), charged, turn, command.reply(), now);
        } else {
            pledge.answer(command.answer(), command.headcount(), charged, command.reply(), now);
            room.take(pledge.seats(), charged);
        }
        pledges.save(pledge);
        moveUp.fill(action.id(), room);
        return new Pledging.Made(pledge);
    }

    private Pledge pledgeOf(Action action, Command command) {
        return pledges.findById(new PledgeId(action.id(), command.person()))
                .orElseGet(() -> Pledge.of(action.id(), action.campaign(), command.person(), clock.instant()));
    }

    private Set<UUID> collectivesOf(UUID person) {
        return people.find(person).map(Person::collectives).orElse(Set.of());
    }

    /** By message, everyone gets an answer; here, only news are told. */
    private static boolean isNothingNew(Pledge pledge, Command command) {
        return command.reply() == null && pledge.says(command.answer(), command.headcount());
    }

    private @Nullable Pledging refusalOf(Action action, Pledge pledge, Command command) {
        var reply = command.reply();
        if (reply != null && pledge.hasHeard(reply)) return new Pledging.HeardBefore();
        Instant answered = reply == null ? clock.instant() : reply.at();
        return switch (action.state()) {
            case DRAFT -> new Pledging.NotAnnounced(ActionState.DRAFT);
            case CANCELLED -> new Pledging.Cancelled();
            case HELD -> new Pledging.Over();
            case ANNOUNCED, POSTPONED -> action.isOverAt(answered) ? new Pledging.Over() : null;
        };
    }
}
