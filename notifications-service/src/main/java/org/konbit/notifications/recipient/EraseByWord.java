package org.konbit.notifications.recipient;

import java.util.List;
import java.util.UUID;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/**
 * Erases whoever of a phone's holders has this word for it: here at once, and collectives-service is told, which tells
 * all others. Only those for whom the phone was vouched for: anyone may say of a phone that it is theirs.
 */
@Component
public class EraseByWord {
    private final Cards cards;
    private final DuressWord words;
    private final HeardWords heardWords;
    private final ForgetPeople forgetPeople;
    private final Together together;

    EraseByWord(Cards cards, DuressWord words, HeardWords heardWords, ForgetPeople forgetPeople, Together together) {
        this.cards = cards;
        this.words = words;
        this.heardWords = heardWords;
        this.forgetPeople = forgetPeople;
        this.together = together;
    }

    /** Whether the text was that word, or may have been: then nothing is to be kept of it, nor said. */
    public boolean hears(BlindIndex phone, String text) {
        return together.doing(() -> heard(phone, DuressWord.folded(text)));
    }

    private boolean heard(BlindIndex phone, String said) {
        var index = words.saidBy(phone, said);
        var known = heardWords.findById(index.hex());
        var theirs = holdersWith(phone, said);
        if (!theirs.isEmpty()) {
            var heard = known.orElseGet(() -> HeardWord.unheard(index));
            heard.saidBy(theirs);
            heardWords.save(heard);
            forgetPeople.erase(theirs);
        }
        return !theirs.isEmpty() || known.isPresent() || words.isUsual(said);
    }

    private List<UUID> holdersWith(BlindIndex phone, String said) {
        return cards.of(cards.holders(phone)).values().stream()
                .filter(card -> card.isVouchedFor(phone) && words.isOf(card, said))
                .map(ContactCard::person)
                .toList();
    }
}
