package org.konbit.notifications.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.SealedText;
import org.konbit.notifications.recipient.SealedTexts;
import org.konbit.personaldata.HeldOnPerson;
import org.springframework.stereotype.Component;

/** What somebody sent as a text. */
@Component
class TextsHeld implements HeldOnPerson {
    private final InboundMessages messages;
    private final SealedTexts sealedTexts;

    TextsHeld(InboundMessages messages, SealedTexts sealedTexts) {
        this.messages = messages;
        this.sealedTexts = sealedTexts;
    }

    record Sent(Instant at, @Nullable String from, @Nullable String text) {}

    @Override
    public String name() {
        return "textsSent";
    }

    @Override
    public List<?> of(UUID person) {
        return messages.findByWhoPersonOrderById(person).stream()
                .map(message -> new Sent(
                        message.at(),
                        open(Places.sender(message.id()), message.from()),
                        open(Places.text(message.id()), message.text())))
                .toList();
    }

    private @Nullable String open(String place, @Nullable SealedText sealed) {
        return sealed == null ? null : sealedTexts.open(place, sealed).orElse(null);
    }
}
