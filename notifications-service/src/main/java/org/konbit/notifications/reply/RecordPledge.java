package org.konbit.notifications.reply;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.Pledges;
import org.springframework.stereotype.Component;

/** Learns what campaigns-service counted, and tells whoever asked by text message. */
@Component
public class RecordPledge {
    private final Pledges pledges;
    private final AnswerTexts answerTexts;

    RecordPledge(Pledges pledges, AnswerTexts answerTexts) {
        this.pledges = pledges;
        this.answerTexts = answerTexts;
    }

    public void made(Pledges.Pledge pledge, @Nullable UUID inReplyTo) {
        pledges.learn(pledge);
        if (inReplyTo != null) {
            answerTexts.pledged(inReplyTo, pledge.answer(), pledge.headcount());
        }
    }

    public void refused(String reason, @Nullable UUID inReplyTo) {
        if (inReplyTo != null) {
            answerTexts.refused(inReplyTo, reason);
        }
    }
}
