package org.konbit.notifications.recipient.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.notifications.recipient.mongo.RecipientFixture.aPerson;
import static org.konbit.notifications.recipient.mongo.RecipientFixture.audience;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Contact;
import org.konbit.notifications.recipient.Person;
import org.konbit.notifications.recipient.PhoneNumber;
import org.konbit.notifications.recipient.PhonebookFixture;
import org.konbit.notifications.recipient.Pledges.Pledge;
import org.konbit.notifications.recipient.Reachable;
import org.konbit.notifications.recipient.SkipReason;

class RecipientsMongoTests {
    private static final AudienceQuery EVERYONE = audience("{\"territories\": [\"HT\"]}");
    private static final UUID BRIGADE = UUID.randomUUID();
    private static final UUID GROUP = UUID.randomUUID();

    private RecipientFixture fixture;

    @BeforeEach
    void open() {
        fixture = new RecipientFixture();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void the_best_channel_is_kept_beside_and_contacts_are_opened_for_sending() {
        var person = fixture.learn(aPerson("a").speaking("fr"));
        assertThat(fixture.reach(person))
                .isEqualTo(new Reachable(
                        person, fixture.reach(person).rk(), "fr", ChannelKind.NONE, SkipReason.NO_CHANNEL, null));
        fixture.save(PhonebookFixture.withMail(
                fixture.phonebook,
                PhonebookFixture.withPhone(fixture.phonebook, fixture.card(person), "+50934000001"),
                "a@example.org"));
        assertThat(fixture.reach(person).channel()).isEqualTo(ChannelKind.SMS);
        assertThat(fixture.recipients.contacts(ChannelKind.SMS, Set.of(person)))
                .isEqualTo(Map.of(person, new Contact("fr", "+50934000001")));
        assertThat(fixture.recipients.contacts(ChannelKind.EMAIL, Set.of(person)))
                .isEqualTo(Map.of(person, new Contact("fr", "a@example.org")));

        fixture.save(PhonebookFixture.stopped(fixture.phonebook, fixture.card(person), "+50934000001"));
        assertThat(fixture.reach(person).skip()).isEqualTo(SkipReason.OPTED_OUT);
        assertThat(fixture.recipients.contacts(ChannelKind.SMS, Set.of(person))).isEmpty();
        assertThat(fixture.recipients.contacts(ChannelKind.EMAIL, Set.of(person)))
                .isEmpty();
    }

    @Test
    void addresses_are_chosen_as_the_card_says() {
        var person = fixture.learn(aPerson("a"));
        fixture.save(PhonebookFixture.withPhone(
                fixture.phonebook,
                PhonebookFixture.withPhone(fixture.phonebook, fixture.card(person), "+50934000001"),
                "+50934000002"));
        assertThat(fixture.recipients.contacts(ChannelKind.SMS, Set.of(person)))
                .isEqualTo(Map.of(person, new Contact("ht", "+50934000001")));
        assertThat(fixture.recipients.contacts(ChannelKind.RELAY, Set.of(person)))
                .isEmpty();
        fixture.save(PhonebookFixture.silenced(fixture.phonebook, fixture.card(person), "+50934000001"));
        assertThat(fixture.recipients.contacts(ChannelKind.SMS, Set.of(person)))
                .isEqualTo(Map.of(person, new Contact("ht", "+50934000002")));
    }

    @Test
    void an_older_record_never_overwrites_a_newer_one() {
        var person = aPerson("new").version(7);
        fixture.learn(person);
        fixture.save(PhonebookFixture.withPhone(fixture.phonebook, fixture.card(person.id), "+50934000001"));
        var old = new Person(person.id, 6, "old", "en", "UTC", List.of("US"), null, null, null, List.of(), List.of());
        fixture.people.learn(List.of(old));
        assertThat(fixture.recipients.handles(Set.of(person.id))).containsValue("new");
        assertThat(fixture.reach(person.id).channel()).isEqualTo(ChannelKind.SMS);
        fixture.people.learn(List.of(
                new Person(person.id, 8, "newer", "en", "UTC", List.of("US"), null, null, null, List.of(), List.of())));
        assertThat(fixture.recipients.handles(Set.of(person.id))).containsValue("newer");
        assertThat(fixture.reach(person.id).channel()).isEqualTo(ChannelKind.SMS);
    }

    @Test
    void in_one_batch_the_newest_record_counts() {
        var id = UUID.randomUUID();
        fixture.people.learn(List.of(version(id, 1, "a"), version(id, 3, "c"), version(id, 2, "b")));
        assertThat(fixture.recipients.handles(Set.of(id))).containsValue("c");
    }

    @Test
    void whoever_is_erased_is_in_no_audience_and_stays_erased() {
        var person = fixture.learn(aPerson("a"));
        var action = UUID.randomUUID();
        fixture.save(PhonebookFixture.withPhone(fixture.phonebook, fixture.card(person), "+50934000001"));
        fixture.pledges.learn(new Pledge(action, person, "ACCEPTED", 1, 1));
        fixture.people.erase(List.of(person));
        fixture.people.learn(List.of(version(person, 99, "back")));
        fixture.pledges.learn(new Pledge(action, person, "ACCEPTED", 1, 2));
        assertThat(fixture.walk(EVERYONE, 10)).isEmpty();
        assertThat(fixture.reach(person).skip()).isEqualTo(SkipReason.ERASED);
        assertThat(fixture.cards.of(Set.of(person))).isEmpty();
        assertThat(fixture.document(person).keySet())
                .containsExactlyInAnyOrder("_id", "rk", "erased", "channel", "skip");
    }

    @Test
    void whoever_was_never_known_counts_as_erased() {
        assertThat(fixture.reach(UUID.randomUUID()).skip()).isEqualTo(SkipReason.ERASED);
    }

    @Test
    void a_card_that_was_changed_meanwhile_is_not_overwritten() {
        var person = fixture.learn(aPerson("a"));
        var mine = PhonebookFixture.withPhone(fixture.phonebook, fixture.card(person), "+50934000001");
        var theirs = PhonebookFixture.withMail(fixture.phonebook, fixture.card(person), "a@example.org");
        assertThat(fixture.cards.save(List.of(mine))).isEmpty();
        assertThat(fixture.cards.save(List.of(theirs))).containsExactly(person);
        assertThat(fixture.reach(person).channel()).isEqualTo(ChannelKind.SMS);
    }

    @Test
    void people_are_found_by_their_phone_also_those_who_share_one() {
        var mother = fixture.learn(aPerson("a"));
        var son = fixture.learn(aPerson("b"));
        for (var person : List.of(mother, son)) {
            fixture.save(PhonebookFixture.withPhone(fixture.phonebook, fixture.card(person), "+50934000001"));
        }
        var index = fixture.phonebook.index(PhoneNumber.parse("+509 3400 0001").orElseThrow());
        assertThat(fixture.cards.holders(index)).containsExactlyInAnyOrder(mother, son);
    }

    @Test
    void an_answer_may_come_before_the_person_does() {
        var id = UUID.randomUUID();
        var action = UUID.randomUUID();
        fixture.pledges.learn(new Pledge(action, id, "ACCEPTED", 2, 1));
        assertThat(fixture.walk(audience("{\"neverInvited\": true}"), 10)).isEmpty();
        fixture.people.learn(List.of(version(id, 1, "late")));
        assertThat(fixture.found("{\"pledged\": {\"action\": \"%s\", \"answer\": \"ACCEPTED\"}}".formatted(action)))
                .containsExactly(id);
        assertThat(fixture.reach(id).skip()).isEqualTo(SkipReason.NO_CHANNEL);
    }

    @Test
    void nothing_stored_holds_a_contact_point_in_clear() {
        var person = fixture.learn(aPerson("a"));
        fixture.save(PhonebookFixture.withMail(
                fixture.phonebook,
                PhonebookFixture.withPhone(fixture.phonebook, fixture.card(person), "+50934777001"),
                "canary@example.org"));
        for (var collection : fixture.mongo.getCollectionNames()) {
            for (var document : fixture.mongo.getCollection(collection).find(RawBsonDocument.class)) {
                var bytes = new String(document.getByteBuffer().array(), StandardCharsets.ISO_8859_1);
                assertThat(bytes)
                        .doesNotContain("50934777001")
                        .doesNotContain("34777001")
                        .doesNotContain("canary");
            }
        }
    }

    private static Person version(UUID id, long version, String handle) {
        return new Person(id, version, handle, "ht", "UTC", List.of("HT"), null, null, null, List.of(), List.of());
    }
}
