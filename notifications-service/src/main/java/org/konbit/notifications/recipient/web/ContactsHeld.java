package org.konbit.notifications.recipient.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.konbit.notifications.recipient.ContactCard;
import org.konbit.notifications.recipient.ContactPoints;
import org.konbit.notifications.recipient.Phonebook;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.recipient.web.ContactPointController.ContactPointView;
import org.konbit.personaldata.HeldOnPerson;
import org.springframework.stereotype.Component;

/** How somebody is reached. */
@Component
class ContactsHeld implements HeldOnPerson {
    private final ContactPoints contactPoints;
    private final Phonebook phonebook;
    private final Recipients recipients;

    ContactsHeld(ContactPoints contactPoints, Phonebook phonebook, Recipients recipients) {
        this.contactPoints = contactPoints;
        this.phonebook = phonebook;
        this.recipients = recipients;
    }

    @Override
    public String name() {
        return "contactPoints";
    }

    @Override
    public List<?> of(UUID person) {
        return contactPoints.of(person).map(this::views).orElse(List.of());
    }

    List<ContactPointView> views(ContactCard card) {
        var views = new ArrayList<ContactPointView>();
        for (var point : card.points()) views.add(ContactPointView.of(card, point, phonebook));
        var relay = card.relay();
        if (relay != null) {
            views.add(ContactPointView.through(recipients.handles(Set.of(relay)).get(relay)));
        }
        return views;
    }
}
