package org.konbit.notifications.recipient.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.notifications.recipient.mongo.RecipientFixture.aPerson;
import static org.konbit.notifications.recipient.mongo.RecipientFixture.audience;

import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Contact;
import org.konbit.notifications.recipient.ContactCard;
import org.konbit.notifications.recipient.Person;
import org.konbit.notifications.recipient.PhoneNumber;
import org.konbit.notifications.recipient.PhonebookFixture;
import org.konbit.notifications.recipient.Pledges.Pledge;
import org.konbit.notifications.recipient.Reachable;
import org.konbit.notifications.recipient.Recipients;
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
    void an_audience_is_walked_in_batches_each_person_once() {
        var all = new HashSet<UUID>();
        for (int i = 0; i < 57; i++) {
            all.add(fixture.learn(aPerson("p" + i)));
        }
        var walked = walk(EVERYONE, 10);
        assertThat(walked).hasSize(57);
        assertThat(walked).extracting(Reachable::person).containsExactlyInAnyOrderElementsOf(all);
        assertThat(walked).isSortedAccordingTo(Comparator.comparingLong(Reachable::rk));
        assertThat(fixture.recipients.count(EVERYONE, 1000)).isEqualTo(57);
        assertThat(fixture.recipients.count(EVERYONE, 20)).isEqualTo(20);
    }

    @Test
    void territories_mean_all_within() {
        var hinche = fixture.learn(aPerson("a"));
        var mirebalais = fixture.learn(aPerson("b").within("HT", "HT-CE", "Mirebalais"));
        var jacmel = fixture.learn(aPerson("c").within("HT", "HT-SE", "Jacmel"));
        assertThat(found("{\"territories\": [\"HT-CE\"]}")).containsExactlyInAnyOrder(hinche, mirebalais);
        assertThat(found("{\"territories\": [\"Mirebalais\", \"HT-SE\"]}"))
                .containsExactlyInAnyOrder(mirebalais, jacmel);
        assertThat(found("{\"territories\": [\"nowhere\"]}")).isEmpty();
    }

    @Test
    void near_means_the_home() {
        var near = fixture.learn(aPerson("a").at(-72.01, 19.15));
        fixture.learn(aPerson("b").at(-72.33, 18.53));
        fixture.learn(aPerson("c"));
        assertThat(found("{\"near\": {\"point\": {\"type\": \"Point\", \"coordinates\": [-72.0, 19.14]}, \"km\": 10}}"))
                .containsExactly(near);
    }

    @Test
    void type_role_and_collective_hold_together_on_one_active_membership() {
        var coordinator =
                fixture.learn(aPerson("a").in(BRIGADE, "AGROFORESTRY_BRIGADE", true, "MEMBER", "COORDINATOR"));
        fixture.learn(aPerson("b")
                .in(BRIGADE, "AGROFORESTRY_BRIGADE", true, "MEMBER")
                .in(GROUP, "FARMERS_GROUP", true, "COORDINATOR"));
        fixture.learn(aPerson("c").in(BRIGADE, "AGROFORESTRY_BRIGADE", false, "COORDINATOR"));
        assertThat(found("{\"types\": [\"AGROFORESTRY_BRIGADE\"], \"roles\": [\"COORDINATOR\"]}"))
                .containsExactly(coordinator);
        assertThat(found("{\"collectives\": [\"%s\"], \"roles\": [\"COORDINATOR\"]}".formatted(BRIGADE)))
                .containsExactly(coordinator);
        assertThat(found("{\"collectives\": [\"%s\"]}".formatted(BRIGADE))).hasSize(2);
    }

    @Test
    void fields_combine_with_and_values_with_or() {
        var one = fixture.learn(aPerson("a").speaking("fr").gender("F").bornIn("1990"));
        var two = fixture.learn(aPerson("b").speaking("es").gender("F").bornIn("1980"));
        fixture.learn(aPerson("c").speaking("fr").gender("M").bornIn("1990"));
        assertThat(found("{\"languages\": [\"fr\", \"es\"], \"genders\": [\"F\"]}"))
                .containsExactlyInAnyOrder(one, two);
        assertThat(found("{\"genders\": [\"F\"], \"birthDecades\": [\"1990\"]}"))
                .containsExactly(one);
    }

    @Test
    void unions_and_exceptions() {
        var hinche = fixture.learn(aPerson("a"));
        var french = fixture.learn(aPerson("b").within("HT", "HT-SE").speaking("fr"));
        var brigade = fixture.learn(aPerson("c").within("HT", "HT-SE").in(BRIGADE, "AGROFORESTRY_BRIGADE", true));
        assertThat(
                        found(
                                "{\"anyOf\": [{\"territories\": [\"HT-CE\"]}, {\"types\": [\"AGROFORESTRY_BRIGADE\"]}, {\"languages\": [\"fr\"]}]}"))
                .containsExactlyInAnyOrder(hinche, brigade, french);
        assertThat(found("{\"territories\": [\"HT\"], \"except\": {\"languages\": [\"fr\"]}}"))
                .containsExactlyInAnyOrder(hinche, brigade);
        assertThat(found(
                        "{\"territories\": [\"HT\"], \"anyOf\": [{\"languages\": [\"fr\"]}, {\"types\": [\"AGROFORESTRY_BRIGADE\"]}], \"except\": {\"collectives\": [\"%s\"]}}"
                                .formatted(BRIGADE)))
                .containsExactly(french);
    }

    @Test
    void pledged_goes_by_the_newest_answer() {
        var action = UUID.randomUUID();
        var accepted = fixture.learn(aPerson("a"));
        var declined = fixture.learn(aPerson("b"));
        fixture.learn(aPerson("c"));
        fixture.pledges.learn(new Pledge(action, accepted, "TENTATIVE", 1, 1));
        fixture.pledges.learn(new Pledge(action, accepted, "ACCEPTED", 3, 2));
        fixture.pledges.learn(new Pledge(action, accepted, "TENTATIVE", 1, 1));
        fixture.pledges.learn(new Pledge(UUID.randomUUID(), accepted, "DECLINED", 1, 1));
        fixture.pledges.learn(new Pledge(action, declined, "DECLINED", 1, 1));
        assertThat(found("{\"pledged\": {\"action\": \"%s\", \"answer\": \"ACCEPTED\"}}".formatted(action)))
                .containsExactly(accepted);
        assertThat(found("{\"pledged\": {\"action\": \"%s\", \"answer\": \"TENTATIVE\"}}".formatted(action)))
                .isEmpty();
        assertThat(fixture.pledges.whoAnswered(action, "DECLINED", List.of(accepted, declined)))
                .isEqualTo(Set.of(declined));
    }

    @Test
    void unanswered_means_told_and_silent_never_invited_means_told_of_nothing() {
        var action = UUID.randomUUID();
        var answered = fixture.learn(aPerson("a"));
        var silent = fixture.learn(aPerson("b"));
        var neverTold = fixture.learn(aPerson("c").speaking("fr"));
        for (int i = 0; i < 30; i++) {
            fixture.learn(aPerson("x" + i).within("FR"));
        }
        fixture.told.put(action, Set.of(answered, silent));
        fixture.pledges.learn(new Pledge(action, answered, "DECLINED", 1, 1));
        assertThat(found("{\"unanswered\": \"%s\"}".formatted(action))).containsExactly(silent);
        assertThat(found("{\"territories\": [\"HT\"], \"neverInvited\": true}")).containsExactly(neverTold);
        assertThat(found("{\"territories\": [\"HT\"], \"except\": {\"neverInvited\": true}}"))
                .containsExactlyInAnyOrder(answered, silent);
        assertThat(found("{\"anyOf\": [{\"unanswered\": \"%s\"}, {\"languages\": [\"fr\"]}]}".formatted(action)))
                .containsExactlyInAnyOrder(silent, neverTold);
        assertThat(found("{\"territories\": [\"HT\"], \"except\": {\"unanswered\": \"%s\"}}".formatted(action)))
                .containsExactlyInAnyOrder(answered, neverTold);
        assertThat(fixture.recipients.count(audience("{\"neverInvited\": true}"), 100))
                .isEqualTo(31);
    }

    @Test
    void people_reached_by_relay_are_walked_relay_by_relay() {
        var relays = List.of(fixture.learn(aPerson("r1")), fixture.learn(aPerson("r2")));
        for (int i = 0; i < 21; i++) {
            var person = fixture.learn(aPerson("p" + i));
            save(PhonebookFixture.through(card(person), relays.get(i % 2)));
        }
        var walked = new ArrayList<Reachable>();
        var relay = Recipients.FIRST_ID;
        long rk = Recipients.FIRST_RK;
        while (true) {
            var some = fixture.recipients.walkRelayed(EVERYONE, relay, rk, 4);
            walked.addAll(some);
            if (some.size() < 4) {
                break;
            }
            relay = requireNonNull(some.getLast().relay());
            rk = some.getLast().rk();
        }
        assertThat(walked).hasSize(21);
        assertThat(walked).extracting(Reachable::person).doesNotHaveDuplicates();
        var inOrder = walked.stream().map(Reachable::relay).toList();
        assertThat(inOrder.stream().distinct().toList()).hasSize(2);
        assertThat(inOrder.lastIndexOf(inOrder.getFirst()))
                .isEqualTo(inOrder.stream().filter(inOrder.getFirst()::equals).count() - 1);
    }

    @Test
    void the_best_channel_is_kept_beside_and_contacts_are_opened_for_sending() {
        var person = fixture.learn(aPerson("a").speaking("fr"));
        assertThat(reach(person))
                .isEqualTo(
                        new Reachable(person, reach(person).rk(), "fr", ChannelKind.NONE, SkipReason.NO_CHANNEL, null));
        save(PhonebookFixture.withMail(
                fixture.phonebook,
                PhonebookFixture.withPhone(fixture.phonebook, card(person), "+50934000001"),
                "a@example.org"));
        assertThat(reach(person).channel()).isEqualTo(ChannelKind.SMS);
        assertThat(fixture.recipients.contacts(ChannelKind.SMS, Set.of(person)))
                .isEqualTo(Map.of(person, new Contact("fr", "+50934000001")));
        assertThat(fixture.recipients.contacts(ChannelKind.EMAIL, Set.of(person)))
                .isEqualTo(Map.of(person, new Contact("fr", "a@example.org")));

        save(PhonebookFixture.stopped(fixture.phonebook, card(person), "+50934000001"));
        assertThat(reach(person).skip()).isEqualTo(SkipReason.OPTED_OUT);
        assertThat(fixture.recipients.contacts(ChannelKind.SMS, Set.of(person))).isEmpty();
        assertThat(fixture.recipients.contacts(ChannelKind.EMAIL, Set.of(person)))
                .isEmpty();
    }

    @Test
    void addresses_are_chosen_as_the_card_says() {
        var person = fixture.learn(aPerson("a"));
        save(PhonebookFixture.withPhone(
                fixture.phonebook,
                PhonebookFixture.withPhone(fixture.phonebook, card(person), "+50934000001"),
                "+50934000002"));
        assertThat(fixture.recipients.contacts(ChannelKind.SMS, Set.of(person)))
                .isEqualTo(Map.of(person, new Contact("ht", "+50934000001")));
        assertThat(fixture.recipients.contacts(ChannelKind.RELAY, Set.of(person)))
                .isEmpty();
        save(PhonebookFixture.silenced(fixture.phonebook, card(person), "+50934000001"));
        assertThat(fixture.recipients.contacts(ChannelKind.SMS, Set.of(person)))
                .isEqualTo(Map.of(person, new Contact("ht", "+50934000002")));
    }

    @Test
    void an_older_record_never_overwrites_a_newer_one() {
        var person = aPerson("new").version(7);
        fixture.learn(person);
        save(PhonebookFixture.withPhone(fixture.phonebook, card(person.id), "+50934000001"));
        var old = new Person(person.id, 6, "old", "en", "UTC", List.of("US"), null, null, null, List.of(), List.of());
        fixture.people.learn(List.of(old));
        assertThat(fixture.recipients.handles(Set.of(person.id))).containsValue("new");
        assertThat(reach(person.id).channel()).isEqualTo(ChannelKind.SMS);
        fixture.people.learn(List.of(
                new Person(person.id, 8, "newer", "en", "UTC", List.of("US"), null, null, null, List.of(), List.of())));
        assertThat(fixture.recipients.handles(Set.of(person.id))).containsValue("newer");
        assertThat(reach(person.id).channel()).isEqualTo(ChannelKind.SMS);
    }

    @Test
    void in_one_batch_the_newest_record_counts() {
        var id = UUID.randomUUID();
        fixture.people.learn(List.of(version(id, 1, "a"), version(id, 3, "c"), version(id, 2, "b")));
        assertThat(fixture.recipients.handles(Set.of(id))).containsValue("c");
    }

    private static Person version(UUID id, long version, String handle) {
        return new Person(id, version, handle, "ht", "UTC", List.of("HT"), null, null, null, List.of(), List.of());
    }

    @Test
    void whoever_is_erased_is_in_no_audience_and_stays_erased() {
        var person = fixture.learn(aPerson("a"));
        var action = UUID.randomUUID();
        save(PhonebookFixture.withPhone(fixture.phonebook, card(person), "+50934000001"));
        fixture.pledges.learn(new Pledge(action, person, "ACCEPTED", 1, 1));
        fixture.people.erase(List.of(person));
        fixture.people.learn(List.of(version(person, 99, "back")));
        fixture.pledges.learn(new Pledge(action, person, "ACCEPTED", 1, 2));
        assertThat(walk(EVERYONE, 10)).isEmpty();
        assertThat(reach(person).skip()).isEqualTo(SkipReason.ERASED);
        assertThat(fixture.cards.of(Set.of(person))).isEmpty();
        assertThat(fixture.document(person).keySet())
                .containsExactlyInAnyOrder("_id", "rk", "erased", "channel", "skip");
    }

    @Test
    void whoever_was_never_known_counts_as_erased() {
        assertThat(reach(UUID.randomUUID()).skip()).isEqualTo(SkipReason.ERASED);
    }

    @Test
    void a_card_that_was_changed_meanwhile_is_not_overwritten() {
        var person = fixture.learn(aPerson("a"));
        var mine = PhonebookFixture.withPhone(fixture.phonebook, card(person), "+50934000001");
        var theirs = PhonebookFixture.withMail(fixture.phonebook, card(person), "a@example.org");
        assertThat(fixture.cards.save(List.of(mine))).isEmpty();
        assertThat(fixture.cards.save(List.of(theirs))).containsExactly(person);
        assertThat(reach(person).channel()).isEqualTo(ChannelKind.SMS);
    }

    @Test
    void people_are_found_by_their_phone_also_those_who_share_one() {
        var mother = fixture.learn(aPerson("a"));
        var son = fixture.learn(aPerson("b"));
        for (var person : List.of(mother, son)) {
            save(PhonebookFixture.withPhone(fixture.phonebook, card(person), "+50934000001"));
        }
        var index = fixture.phonebook.index(PhoneNumber.parse("+509 3400 0001").orElseThrow());
        assertThat(fixture.cards.holders(index)).containsExactlyInAnyOrder(mother, son);
    }

    @Test
    void an_answer_may_come_before_the_person_does() {
        var id = UUID.randomUUID();
        var action = UUID.randomUUID();
        fixture.pledges.learn(new Pledge(action, id, "ACCEPTED", 2, 1));
        assertThat(walk(audience("{\"neverInvited\": true}"), 10)).isEmpty();
        fixture.people.learn(List.of(version(id, 1, "late")));
        assertThat(found("{\"pledged\": {\"action\": \"%s\", \"answer\": \"ACCEPTED\"}}".formatted(action)))
                .containsExactly(id);
        assertThat(reach(id).skip()).isEqualTo(SkipReason.NO_CHANNEL);
    }

    @Test
    void nothing_stored_holds_a_contact_point_in_clear() {
        var person = fixture.learn(aPerson("a"));
        save(PhonebookFixture.withMail(
                fixture.phonebook,
                PhonebookFixture.withPhone(fixture.phonebook, card(person), "+50934777001"),
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

    @Test
    void the_usual_audiences_are_read_by_an_index() {
        for (int i = 0; i < 300; i++) {
            fixture.learn(aPerson("p" + i)
                    .at(-72 + i / 1000.0, 19)
                    .in(i % 2 == 0 ? BRIGADE : GROUP, "AGROFORESTRY_BRIGADE", true, "MEMBER"));
        }
        for (var json : List.of(
                "{\"territories\": [\"HT-CE\"]}",
                "{\"territories\": [\"HT-CE\", \"HT-SE\"]}",
                "{\"collectives\": [\"%s\"]}".formatted(BRIGADE),
                "{\"types\": [\"AGROFORESTRY_BRIGADE\"], \"roles\": [\"COORDINATOR\"]}",
                "{\"languages\": [\"fr\"]}",
                "{\"near\": {\"point\": {\"type\": \"Point\", \"coordinates\": [-72.0, 19.0]}, \"km\": 10}}",
                "{\"pledged\": {\"action\": \"%s\", \"answer\": \"ACCEPTED\"}}".formatted(BRIGADE),
                "{\"anyOf\": [{\"territories\": [\"HT-CE\"]}, {\"types\": [\"AGROFORESTRY_BRIGADE\"]}]}",
                "{\"territories\": [\"HT\"], \"except\": {\"languages\": [\"fr\"]}}")) {
            var plan = plan(json);
            assertThat(plan).as(json).contains("IXSCAN").doesNotContain("COLLSCAN");
        }
    }

    private String plan(String json) {
        var explained = fixture.mongo
                .getCollection(Stored.RECIPIENTS)
                .find(Filters.and(
                        Filters.gte("rk", Long.MIN_VALUE),
                        AudienceFilter.of(audience(json)),
                        Filters.exists("profile")))
                .sort(new Document("rk", 1).append("_id", 1))
                .limit(1000)
                .explain();
        return explained
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
    }

    private ContactCard card(UUID person) {
        return requireNonNull(fixture.cards.of(Set.of(person)).get(person));
    }

    private void save(ContactCard card) {
        assertThat(fixture.cards.save(List.of(card))).isEmpty();
    }

    private Reachable reach(UUID person) {
        return fixture.recipients.reach(List.of(person)).getFirst();
    }

    private List<UUID> found(String json) {
        return walk(audience(json), 2).stream().map(Reachable::person).toList();
    }

    private List<Reachable> walk(AudienceQuery audience, int batch) {
        var all = new ArrayList<Reachable>();
        long rk = Recipients.FIRST_RK;
        var id = Recipients.FIRST_ID;
        while (true) {
            var some = fixture.recipients.walk(audience, rk, id, batch);
            all.addAll(some);
            if (some.size() < batch) {
                return all;
            }
            rk = some.getLast().rk();
            id = some.getLast().person();
        }
    }
}
