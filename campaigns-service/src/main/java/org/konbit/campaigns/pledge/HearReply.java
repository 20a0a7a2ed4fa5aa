package org.konbit.campaigns.pledge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.action.Memory;
import org.konbit.campaigns.pledge.RefusedReply.Reason;
import org.springframework.dao.DuplicateKeyException;

/** A person answered by message: it becomes a pledge, or is refused with a reason, and either once. */
@UseCase
public class HearReply {
    private final Actions actions;
    private final TakePledge takePledge;
    private final RefusedReplies refusedReplies;
    private final Memory memory;

    HearReply(Actions actions, TakePledge takePledge, RefusedReplies refusedReplies, Memory memory) {
        this.actions = actions;
        this.takePledge = takePledge;
        this.refusedReplies = refusedReplies;
        this.memory = memory;
    }

    public void hear(ActionId action, UUID person, Answer answer, int headcount, Reply reply) {
        if (refusedReplies.existsById(reply.message()) || isForgotten(action, reply)) return;
        var reason = judge(action, person, answer, headcount, reply);
        if (reason == null) return;
        try {
            refusedReplies.save(RefusedReply.refused(reply.message(), action, person, reason, reply.at()));
        } catch (DuplicateKeyException e) {
            // Another delivery of the same message was quicker.
            return;
        }
    }

    /** It was heard in its time; who sent it is not to be known again because it is told again. */
    private boolean isForgotten(ActionId action, Reply reply) {
        return reply.at().isBefore(memory.begins())
                && actions.findById(action).filter(Action::isSensitive).isPresent();
    }

    private @Nullable Reason judge(ActionId action, UUID person, Answer answer, int headcount, Reply reply) {
        if (actions.findById(action).isEmpty()) return Reason.ACTION_UNKNOWN;
        if (!Headcount.isSound(headcount)) return Reason.HEADCOUNT_OUT_OF_RANGE;
        var wanted = answer == Answer.WAITLISTED ? Answer.ACCEPTED : answer;
        return switch (takePledge.take(new TakePledge.Command(action, person, wanted, headcount, reply))) {
            case Pledging.Made made -> null;
            case Pledging.HeardBefore before -> null;
            case Pledging.NotAnnounced notYet -> Reason.ACTION_UNKNOWN;
            case Pledging.Cancelled cancelled -> Reason.ACTION_CANCELLED;
            case Pledging.Over over -> Reason.ACTION_OVER;
        };
    }
}
