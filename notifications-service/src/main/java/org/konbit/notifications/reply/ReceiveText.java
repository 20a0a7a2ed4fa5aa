package org.konbit.notifications.reply;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Takes a text and answers it; brought twice, it counts once. */
@Component
public class ReceiveText {
    private static final int TRIES = 4;

    private final TakeText takeText;
    private final AnswerTexts answerTexts;

    ReceiveText(TakeText takeText, AnswerTexts answerTexts) {
        this.takeText = takeText;
        this.answerTexts = answerTexts;
    }

    /** @param providerId the provider's id of the message; without one a second delivery cannot be told apart */
    public void receive(@Nullable String providerId, String from, String text) {
        answerTexts.answer(taken(new TakeText.Command(providerId, from, text), TRIES));
    }

    private InboundMessage taken(TakeText.Command command, int tries) {
        try {
            return takeText.take(command);
        } catch (DuplicateKeyException | TransientDataAccessException twoAtOnce) {
            if (tries == 1) {
                throw twoAtOnce;
            }
            return taken(command, tries - 1);
        }
    }
}
