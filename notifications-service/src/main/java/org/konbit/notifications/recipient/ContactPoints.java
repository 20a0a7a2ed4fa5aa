package org.konbit.notifications.recipient;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** What a person does with their own contact points and preferences. */
@Component
public class ContactPoints {
    private final Cards cards;
    private final ChangeCards changeCards;
    private final Phonebook phonebook;
    private final Together together;

    ContactPoints(Cards cards, ChangeCards changeCards, Phonebook phonebook, Together together) {
        this.cards = cards;
        this.changeCards = changeCards;
        this.phonebook = phonebook;
        this.together = together;
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
    public Adding addPhone(UUID person, PhoneNumber phone) {
        var index = phonebook.index(phone);
        boolean silent = cards.silenced(Set.of(index)).contains(index);
        return add(person, index, card -> phonebook.add(card, phone, false, silent, true));
    }

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

    public Adding addRelay(UUID person, String relayHandle) {
        var relay = cards.byHandle(Set.of(relayHandle)).get(relayHandle);
        if (relay == null) {
            return new Adding.UnknownRelay();
        }
        return relay.equals(person) ? new Adding.OwnRelay() : changed(person, card -> card.through(relay));
    }

    private Adding changed(UUID person, Function<ContactCard, ContactCard> change) {
        return change(person, change)
                .<Adding>map(card -> new Adding.Added(card, true))
                .orElseGet(Adding.UnknownPerson::new);
    }

    /** Removes points by their index, and the relay when asked to; those that are not there are no fault. */
    public void remove(UUID person, Set<BlindIndex> points, boolean relay) {
        change(person, card -> {
            var without = card.without(points);
            return relay ? without.through(null) : without;
        });
    }

    public void removeAll(UUID person) {
        change(
                person,
                card -> card.without(
                                card.points().stream().map(ContactPoint::index).collect(Collectors.toUnmodifiableSet()))
                        .through(null));
    }

    public Optional<ContactCard> prefer(UUID person, Function<ContactCard, ContactCard> wishes) {
        return change(person, wishes);
    }

    private Optional<ContactCard> change(UUID person, Function<ContactCard, ContactCard> change) {
        return Optional.ofNullable(
                together.doing(() -> changeCards.change(Set.of(person), change)).get(person));
    }
}
