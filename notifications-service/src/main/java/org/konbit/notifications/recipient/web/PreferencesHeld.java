package org.konbit.notifications.recipient.web;

import java.util.List;
import java.util.UUID;
import org.konbit.notifications.recipient.ContactPoints;
import org.konbit.personaldata.HeldOnPerson;
import org.springframework.stereotype.Component;

/** How somebody wants to be told. */
@Component
class PreferencesHeld implements HeldOnPerson {
    private final ContactPoints contactPoints;

    PreferencesHeld(ContactPoints contactPoints) {
        this.contactPoints = contactPoints;
    }

    @Override
    public String name() {
        return "preferences";
    }

    @Override
    public List<?> of(UUID person) {
        return contactPoints.of(person).stream()
                .map(PreferencesController.Preferences::of)
                .toList();
    }
}
