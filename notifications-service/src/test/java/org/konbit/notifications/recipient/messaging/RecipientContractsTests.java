package org.konbit.notifications.recipient.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Consent;
import org.konbit.notifications.recipient.ConsentEvent;
import org.konbit.notifications.recipient.HeardWord;
import org.konbit.notifications.recipient.PhonebookFixture;
import org.konbit.notifications.recipient.Territory;
import org.konbit.outbox.testing.Contracts;

class RecipientContractsTests {
    private static final UUID PERSON = UUID.fromString("0198c3a0-2222-7aaa-8aaa-000000000002");

    private final ConsentsPublished published = new ConsentsPublished();

    @Test
    void an_opt_out_is_told_as_agreed() {
        var event = new ConsentEvent.OptedOut(PERSON, Set.of(ChannelKind.RELAY, ChannelKind.SMS, ChannelKind.EMAIL));
        Contracts.assertIsTheExample(
                published.toWire(consent(), event).findFirst().orElseThrow());
    }

    @Test
    void coming_back_is_told_as_agreed() {
        var event = new ConsentEvent.OptedIn(PERSON, Set.of(ChannelKind.SMS));
        Contracts.assertIsTheExample(
                published.toWire(consent(), event).findFirst().orElseThrow());
    }

    @Test
    void that_somebody_is_to_be_erased_is_told_as_agreed() {
        var told = new ErasuresAsked()
                .toWire(PhonebookFixture.heardWord(), new HeardWord.ErasureAsked(PERSON))
                .findFirst()
                .orElseThrow();
        Contracts.assertIsTheExample(told);
        assertThat(told.key()).isEqualTo(PERSON.toString());
    }

    @Test
    void a_person_is_read_as_collectives_service_tells_it() {
        var person = Contracts.example(PersonV1.TYPE, PersonV1.class).person(5);
        assertThat(person.version()).isEqualTo(5);
        assertThat(person.within()).isNotEmpty().doesNotContain("");
        assertThat(person.handle()).isNotBlank();
        assertThat(person.memberships()).isNotEqualTo(List.of());
        assertThat(person.appointments())
                .singleElement()
                .satisfies(appointment -> assertThat(appointment.path()).isEqualTo("HT/HT-CE"));
    }

    @Test
    void a_territory_is_read_as_collectives_service_tells_it() {
        var territory = Contracts.example(TerritoryV1.TYPE, TerritoryV1.class).territory(5);
        assertThat(territory).isEqualTo(new Territory("GN3723841", "HT/HT-CE/GN3723841", 5));
    }

    private static Consent consent() {
        return PhonebookFixture.consent(PERSON);
    }
}
