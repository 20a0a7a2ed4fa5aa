package org.konbit.collectives.exchange.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.exchange.Answer;
import org.konbit.http.text.Prose;

/** Which of those that are invited answers. */
record AnswerInvitationRequest(
        @NotNull UUID collective, @Nullable @Prose String reason) {
    Answer toAnswer(Answer.Choice choice) {
        return new Answer(new CollectiveId(collective), choice, reason);
    }
}
