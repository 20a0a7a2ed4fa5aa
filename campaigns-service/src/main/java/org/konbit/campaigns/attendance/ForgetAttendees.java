package org.konbit.campaigns.attendance;

import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.FindActions;
import org.konbit.campaigns.action.Memory;
import org.springframework.scheduling.annotation.Scheduled;

/** Who came to a sensitive action is forgotten a set time after it; how many, and of which collectives, is kept. */
@UseCase
public class ForgetAttendees {
    private final FindActions findActions;
    private final Rolls rolls;
    private final Memory memory;

    ForgetAttendees(FindActions findActions, Rolls rolls, Memory memory) {
        this.findActions = findActions;
        this.rolls = rolls;
        this.memory = memory;
    }

    @Scheduled(
            fixedDelayString = "${konbit.campaigns.forget-every:1h}",
            initialDelayString = "${konbit.campaigns.forget-every:1h}")
    public void now() {
        var before = memory.begins();
        for (var action : findActions.sensitive(before)) {
            if (action.endedBefore(before)) rolls.forgetPeople(action.id());
        }
    }
}
