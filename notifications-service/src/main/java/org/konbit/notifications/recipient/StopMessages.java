package org.konbit.notifications.recipient;

import java.util.List;
import java.util.UUID;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** A phone's holder wants no more messages, or wants them again; it counts for everyone who has that phone. */
@Component
public class StopMessages {
    private final Cards cards;
    private final ChangeCards changeCards;
    private final Phonebook phonebook;
    private final Together together;

    StopMessages(Cards cards, ChangeCards changeCards, Phonebook phonebook, Together together) {
        this.cards = cards;
        this.changeCards = changeCards;
        this.phonebook = phonebook;
        this.together = together;
    }

    /** @param onlyTexts whether other ways than this phone stay open to them */
    public List<UUID> stop(BlindIndex phone, boolean onlyTexts) {
        return together.doing(() -> {
            cards.silence(phone, true);
            var holders = cards.holders(phone);
            changeCards.change(holders, card -> card.stoppedBy(phone, onlyTexts));
            return holders;
        });
    }

    public List<UUID> resume(BlindIndex phone) {
        return together.doing(() -> {
            cards.silence(phone, false);
            var holders = cards.holders(phone);
            changeCards.change(holders, card -> card.resumedBy(phone));
            return holders;
        });
    }

    public boolean isStopped(PhoneNumber phone) {
        return isStopped(phonebook.index(phone));
    }

    public boolean isStopped(BlindIndex phone) {
        return !cards.silenced(List.of(phone)).isEmpty();
    }
}
