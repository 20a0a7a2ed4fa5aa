package org.konbit.notifications.recipient;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gives a person what was entered for another record of theirs: contact points, the relay, those who are told through
 * them, what they wish not to get, and what they answered. Done again, nothing is left to give.
 */
@Component
public class TakeOver {
    private final People people;
    private final Cards cards;
    private final ChangeCards changeCards;
    private final Phonebook phonebook;

    TakeOver(People people, Cards cards, ChangeCards changeCards, Phonebook phonebook) {
        this.people = people;
        this.cards = cards;
        this.changeCards = changeCards;
        this.phonebook = phonebook;
    }

    /** A record, and whose it is now. */
    public record Merged(UUID record, UUID person) {}

    /** @throws IllegalStateException when the person is not known yet; what is to be given stays until they are */
    public void takeOver(Merged merged) {
        // What it became part of may be part of another already: in whatever order it is told, it comes to the last.
        var person = people.whoseIsNow(merged.person());
        var known = cards.of(List.of(merged.record(), person));
        var given = known.get(merged.record());
        if (given != null && !given.equals(ContactCard.blank(merged.record()))) {
            if (!known.containsKey(person)) throw new IllegalStateException("The person is not known yet");
            changeCards.change(List.of(person), card -> phonebook.withAllOf(card, given));
        }
        changeCards.change(
                cards.toldThrough(List.of(merged.record())),
                card -> card.through(card.person().equals(person) ? null : person));
        // What was added to it meanwhile is given the next time round.
        if (given != null) {
            var went = given.points().stream().map(ContactPoint::index).collect(Collectors.toSet());
            var left = changeCards
                    .change(List.of(merged.record()), card -> card.without(went))
                    .get(merged.record());
            if (left != null && !left.points().isEmpty()) throw new IllegalStateException("There is more to give");
        }
        people.isMerged(merged.record(), person);
    }
}
