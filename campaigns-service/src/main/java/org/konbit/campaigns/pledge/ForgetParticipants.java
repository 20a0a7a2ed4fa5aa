package org.konbit.campaigns.pledge;

import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.FindActions;
import org.konbit.campaigns.action.Memory;
import org.springframework.scheduling.annotation.Scheduled;

/** Who answered to a sensitive action is forgotten a set time after it; how many is kept. */
@UseCase
public class ForgetParticipants {
    private final FindActions findActions;
    private final ParticipantLists lists;
    private final Memory memory;

    ForgetParticipants(FindActions findActions, ParticipantLists lists, Memory memory) {
        this.findActions = findActions;
        this.lists = lists;
        this.memory = memory;
    }

    @Scheduled(
            fixedDelayString = "${konbit.campaigns.forget-every:1h}",
            initialDelayString = "${konbit.campaigns.forget-every:1h}")
    public void now() {
        var before = memory.begins();
        for (var action : findActions.sensitive(before)) {
            if (action.endedBefore(before)) lists.forget(action.id(), before);
        }
    }
}
