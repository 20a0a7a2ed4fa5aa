package org.konbit.notifications.recipient;

import java.time.Clock;
import java.util.UUID;
import org.konbit.imports.ImportRows;
import org.konbit.sealing.MasterKey;
import org.konbit.sealing.PersonalKeys;

/** Makes what the feature keeps to itself, for tests of its adapters. */
public final class PhonebookFixture {
    private PhonebookFixture() {}

    public static Phonebook phonebook(MasterKey master) {
        return new Phonebook(master, new PersonalKeys(master), Clock.systemUTC());
    }

    public static ImportRows importing(Cards cards, Phonebook phonebook, People people, Territories territories) {
        return new ImportContactPoints(cards, phonebook, new Organizers(people, territories, Clock.systemUTC()));
    }

    public static ContactCard withPhone(Phonebook phonebook, ContactCard card, String phone) {
        return phonebook.add(card, new PhoneNumber(phone), true, false, false);
    }

    /** One that nobody vouches for. */
    public static ContactCard withOwnPhone(Phonebook phonebook, ContactCard card, PhoneNumber phone) {
        return phonebook.add(card, phone, false, false, true);
    }

    public static ContactCard withMail(Phonebook phonebook, ContactCard card, String address) {
        return phonebook.add(card, EmailAddress.parse(address).orElseThrow(), true, false);
    }

    public static ContactCard through(ContactCard card, UUID relay) {
        return card.through(relay);
    }

    public static ContactCard stopped(Phonebook phonebook, ContactCard card, String phone) {
        return card.stoppedBy(phonebook.index(new PhoneNumber(phone)), false);
    }

    public static Consent consent(UUID person) {
        return Consent.given(person);
    }

    public static HeardWord heardWord() {
        return HeardWord.unheard(new BlindIndex("00"));
    }

    /** Silenced, with no wish about other ways. */
    public static ContactCard silenced(Phonebook phonebook, ContactCard card, String phone) {
        return card.stoppedBy(phonebook.index(new PhoneNumber(phone)), false)
                .preferring(card.off(), card.first(), card.quietHours());
    }
}
