package org.konbit.notifications.recipient;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with their own contact points and preferences. */
@Component
public class ContactPoints {
    private final Cards cards;
    private final ChangeCards changeCards;
    private final Phonebook phonebook;

    ContactPoints(Cards cards, ChangeCards changeCards, Phonebook phonebook) {
        this.cards = cards;
        this.changeCards = changeCards;
        this.phonebook = phonebook;
    }

    /** What became of adding a contact point. */
    public sealed interface Adding {
        record Added(ContactCard card, boolean isNew) implements Adding {}

        record UnknownPerson() implements Adding {}

        record UnknownRelay() implements Adding {}

        record OwnRelay() implements Adding {}
    }

    public Optional<ContactCard> of(UUID person) {
        return Optional.ofNullable(cards.of(Set.of(person)).get(person));
    }

    /** The newest of a kind is used first; a number whose holder stopped all messages stays silent. */
    @Transactional
    public Adding addPhone(UUID person, PhoneNumber phone) {
        var index = phonebook.index(phone);
        boolean silent = cards.silenced(Set.of(index)).contains(index);
        return add(person, index, card -> phonebook.add(card, phone, false, silent, true));
    }

    @Transactional
    public Adding addEmail(UUID person, EmailAddress address) {
        return add(person, phonebook.index(address), card -> phonebook.add(card, address, false, true));
    }

    private Adding add(UUID person, BlindIndex index, Function<ContactCard, ContactCard> adding) {
        var before = cards.of(Set.of(person)).get(person);
        if (before == null) {
            return new Adding.UnknownPerson();
        }
        if (before.hasPoint(index)) {
            return new Adding.Added(before, false);
        }
        return changed(person, adding);
    }

    @Transactional
    public Adding addRelay(UUID person, String relayHandle) {
        var relay = cards.byHandle(Set.of(relayHandle)).get(relayHandle);
        if (relay == null) {
            return new Adding.UnknownRelay();
        }
        return relay.equals(person) ? new Adding.OwnRelay() : changed(person, card -> card.through(relay));
    }

    private Adding changed(UUID person, Function<ContactCard, ContactCard> change) {
        var card = changeCards.change(Set.of(person), change).get(person);
        return card == null ? new Adding.UnknownPerson() : new Adding.Added(card, true);
    }

    /** Removes points by their index, and the relay when asked to; those that are not there are no fault. */
    @Transactional
    public void remove(UUID person, Set<BlindIndex> points, boolean relay) {
        changeCards.change(Set.of(person), card -> {
            var without = card.without(points);
            return relay ? without.through(null) : without;
        });
    }

    @Transactional
    public void removeAll(UUID person) {
        changeCards.change(
                Set.of(person),
                card -> card.without(
                                card.points().stream().map(ContactPoint::index).collect(Collectors.toUnmodifiableSet()))
                        .through(null));
    }

    @Transactional
    public Optional<ContactCard> prefer(UUID person, Function<ContactCard, ContactCard> wishes) {
        return Optional.ofNullable(changeCards.change(Set.of(person), wishes).get(person));
    }
}
