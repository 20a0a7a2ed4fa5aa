package org.konbit.campaigns.pledge.web;

import java.time.Instant;
import java.util.UUID;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.pledge.Pledge;

/** A pledge as it is shown. */
record PledgeView(UUID action, UUID person, Answer answer, int headcount, Instant at, long version) {
    static PledgeView of(Pledge pledge) {
        return new PledgeView(
                pledge.action().value(),
                pledge.person(),
                pledge.answer(),
                pledge.headcount(),
                pledge.answeredAt(),
                pledge.version());
    }
}
