package org.konbit.notifications.recipient;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Erases people, whose key goes with them; whoever was told through them has to be reached another way. */
@Component
public class ForgetPeople {
    private final People people;
    private final Cards cards;
    private final ChangeCards changeCards;
    private final Consents consents;
    private final List<ForgetsPeople> others;
    private final HeardWords heardWords;
    private final Clock clock;

    ForgetPeople(
            People people,
            Cards cards,
            ChangeCards changeCards,
            Consents consents,
            List<ForgetsPeople> others,
            HeardWords heardWords,
            Clock clock) {
        this.people = people;
        this.cards = cards;
        this.changeCards = changeCards;
        this.consents = consents;
        this.others = others;
        this.heardWords = heardWords;
        this.clock = clock;
    }

    /** Of whom collectives-service said that they are erased. */
    public void forget(List<UUID> gone) {
        erase(gone);
        var words = heardWords.findByPeopleIn(gone);
        words.forEach(word -> word.areErased(gone, clock.instant()));
        if (!words.isEmpty()) heardWords.saveAll(words);
    }

    void erase(List<UUID> gone) {
        changeCards.change(cards.toldThrough(gone), card -> card.through(null));
        people.erase(gone);
        consents.deleteByPersonIn(gone);
        // The key is gone by now: what is written meanwhile finds none, and is refused.
        others.forEach(other -> other.forget(gone));
    }
}
