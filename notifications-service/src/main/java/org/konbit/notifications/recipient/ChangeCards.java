package org.konbit.notifications.recipient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Changes contact cards, reading them again when somebody else was faster, and keeps the consents in step. */
@Component
class ChangeCards {
    private static final int TRIES = 5;

    private final Cards cards;
    private final Consents consents;

    ChangeCards(Cards cards, Consents consents) {
        this.cards = cards;
        this.consents = consents;
    }

    /** The cards as they are now, of those people who are known. */
    Map<UUID, ContactCard> change(Collection<UUID> people, Function<ContactCard, ContactCard> change) {
        var done = HashMap.<UUID, ContactCard>newHashMap(people.size());
        Collection<UUID> left = people;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var changed = new ArrayList<ContactCard>();
            var wishes = new ArrayList<ContactCard>();
            for (var card : cards.of(left).values()) {
                var after = change.apply(card);
                done.put(card.person(), after);
                if (!after.equals(card)) {
                    changed.add(after);
                }
                if (!after.off().equals(card.off())) {
                    wishes.add(after);
                }
            }
            left = cards.save(changed);
            var stale = left;
            keepInStep(wishes.stream()
                    .filter(card -> !stale.contains(card.person()))
                    .toList());
            if (left.isEmpty()) {
                return done;
            }
        }
        throw new OptimisticLockingFailureException("Contact cards that are changed all the time");
    }

    private void keepInStep(List<ContactCard> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        var known = consents
                .findByPersonIn(wishes.stream().map(ContactCard::person).toList())
                .stream()
                .collect(Collectors.toMap(Consent::person, consent -> consent));
        for (var card : wishes) {
            var consent = known.getOrDefault(card.person(), Consent.given(card.person()));
            consent.becomes(card.off());
            consents.save(consent);
        }
    }
}
