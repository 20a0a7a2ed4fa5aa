package org.konbit.notifications.reply;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes a text and answers it; brought twice, it counts once. */
@Component
public class ReceiveText {
    private final TakeText takeText;
    private final AnswerTexts answerTexts;

    ReceiveText(TakeText takeText, AnswerTexts answerTexts) {
        this.takeText = takeText;
        this.answerTexts = answerTexts;
    }

    /** @param providerId the provider's id of the message; without one a second delivery cannot be told apart */
    public void receive(@Nullable String providerId, String from, String text) {
        taken(new TakeText.Command(providerId, from, text)).ifPresent(answerTexts::answer);
    }

    private Optional<InboundMessage> taken(TakeText.Command command) {
        try {
            return takeText.take(command);
        } catch (DuplicateKeyException takenByAnother) {
            return takeText.take(command);
        }
    }
}
