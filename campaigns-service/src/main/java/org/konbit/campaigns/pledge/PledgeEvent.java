package org.konbit.campaigns.pledge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Answer;

/** What happens to a pledge. */
public sealed interface PledgeEvent {
    /** Someone answered, or moved up from the waitlist; {@code inReplyTo} is the message it answers. */
    record Made(Answer answer, int headcount, @Nullable UUID inReplyTo) implements PledgeEvent {}
}
