package org.konbit.notifications.signin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.konbit.notifications.recipient.BlindIndex;
import org.konbit.notifications.recipient.Cards;
import org.konbit.notifications.recipient.ContactCard;
import org.konbit.notifications.recipient.ContactPoint;
import org.konbit.notifications.recipient.EmailAddress;
import org.konbit.notifications.recipient.People;
import org.konbit.notifications.recipient.Person;
import org.konbit.notifications.recipient.PhoneNumber;
import org.konbit.notifications.recipient.Phonebook;
import org.konbit.notifications.recipient.PointKind;
import org.springframework.stereotype.Component;

/**
 * Finds whose contact point it is. One that a person only said to be theirs opens nothing: it may be a slip of the hand,
 * or somebody else's phone, put there from a session left open.
 */
@Component
public class FindHolders {
    /** As many as a list shows; that of a village's one phone is shorter. */
    private static final int MOST = 200;

    private final Cards cards;
    private final People people;
    private final Phonebook phonebook;

    FindHolders(Cards cards, People people, Phonebook phonebook) {
        this.cards = cards;
        this.people = people;
        this.phonebook = phonebook;
    }

    /** By their handles; empty for what is no contact point, too. */
    public List<Holder> of(String contact) {
        return index(contact).map(this::holders).orElse(List.of());
    }

    /**
     * The member, if who has this contact point is their relay now. Nobody otherwise, and nobody who has a contact point
     * of their own to sign in by.
     */
    public Optional<Relayed> relayed(String contact, String handle) {
        var member = cards.byHandle(List.of(handle)).get(handle);
        if (member == null) return Optional.empty();
        return relayOf(member)
                .filter(relay ->
                        of(contact).stream().anyMatch(holder -> holder.person().equals(relay)))
                .map(relay -> new Relayed(member, handle, relay));
    }

    /** Through whom the person may sign in. */
    public Optional<UUID> relayOf(UUID person) {
        return Optional.ofNullable(cards.of(Set.of(person)).get(person))
                .filter(card -> card.points().stream().noneMatch(ContactPoint::verified))
                .map(ContactCard::relay);
    }

    /** As they are known now: nobody, when they were erased. */
    public Optional<Person.Known> person(UUID id) {
        return Optional.ofNullable(people.known(Set.of(id)).get(id));
    }

    private Optional<BlindIndex> index(String contact) {
        return contact.indexOf('@') < 0
                ? PhoneNumber.parse(contact).map(phonebook::index)
                : EmailAddress.parse(contact).map(phonebook::index);
    }

    private List<Holder> holders(BlindIndex index) {
        var found = cards.of(cards.holders(index));
        var known = people.known(found.keySet());
        return found.values().stream()
                .flatMap(card ->
                        Stream.ofNullable(known.get(card.person())).flatMap(person -> holder(person, card, index)))
                .sorted(Comparator.comparing(Holder::handle))
                .limit(MOST)
                .toList();
    }

    private Stream<Holder> holder(Person.Known person, ContactCard card, BlindIndex index) {
        return card.points().stream()
                .filter(point -> point.index().equals(index) && point.verified())
                .map(point -> new Holder(
                        person.id(),
                        person.handle(),
                        person.language(),
                        point.kind() == PointKind.PHONE,
                        phonebook.value(card, point)));
    }
}
