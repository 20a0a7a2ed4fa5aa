package org.konbit.notifications.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Contact;
import org.konbit.notifications.recipient.ContactCard;
import org.konbit.notifications.recipient.ContactPoint;
import org.konbit.notifications.recipient.Pledges;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.outbox.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Two records of one person become one, as collectives-service tells it. */
class MergedRecordsMessagingTests extends PeopleWithPhones {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Pledges pledges;

    private void merged(Phone record, Phone into, long version) {
        topics.tell(
                "collectives.people",
                record.id().toString(),
                "konbit.collectives.person.v1",
                Ids.next(),
                version,
                Map.of(
                        "personId", record.id(),
                        "handle", record.handle(),
                        "language", "ht",
                        "territory", place,
                        "territoryPath", "HT/" + place,
                        "timeZone", "America/Port-au-Prince",
                        "memberships", List.of(),
                        "appointments", List.of(),
                        "mergedInto", into.id()));
    }

    private ContactCard card(Phone who) {
        return Objects.requireNonNull(cards.of(Set.of(who.id())).get(who.id()));
    }

    private List<String> reached() {
        var everyone = AudienceQuery.of(JsonMapper.shared().readTree("{\"territories\": [\"" + place + "\"]}"));
        return recipients.walk(everyone, Recipients.FIRST_RK, Recipients.FIRST_ID, 10).stream()
                .map(one -> one.person() + " " + one.channel())
                .toList();
    }

    @Test
    void phones_of_the_other_record_are_the_persons_and_nobody_is_counted_twice() throws Exception {
        var ana = learned("ht");
        var twin = person("ht");
        var phone = card(twin).points().getFirst();

        merged(twin, ana, 2);

        await().atMost(SOON).until(() -> reached().equals(List.of(ana.id() + " " + ChannelKind.SMS)));
        assertThat(recipients.contacts(ChannelKind.SMS, Set.of(ana.id())).get(ana.id()))
                .as("sealed anew by the person's own key")
                .isEqualTo(new Contact("ht", twin.phone()));
        assertThat(card(ana).points())
                .extracting(ContactPoint::index, ContactPoint::verified)
                .containsExactly(tuple(phone.index(), true));
        assertThat(cards.of(Set.of(twin.id()))).isEmpty();
    }

    @Test
    void said_again_late_or_before_it_changes_nothing() throws Exception {
        var ana = person("ht");
        var twin = person("ht");
        merged(twin, ana, 2);
        await().atMost(SOON).until(() -> card(ana).points().size() == 2);
        var card = card(ana);
        assertThat(recipients.contacts(ChannelKind.SMS, Set.of(ana.id())).get(ana.id()))
                .as("their own comes first")
                .isEqualTo(new Contact("ht", ana.phone()));

        merged(twin, ana, 2);
        // What came before it, once more.
        topics.tell(
                "collectives.people",
                twin.id().toString(),
                "konbit.collectives.person.v1",
                Ids.next(),
                1,
                Map.of(
                        "personId",
                        twin.id(),
                        "handle",
                        twin.handle(),
                        "language",
                        "ht",
                        "territory",
                        place,
                        "territoryPath",
                        "HT/" + place,
                        "memberships",
                        List.of()));
        merged(twin, ana, 2);

        stays(() -> {
            assertThat(reached()).containsExactly(ana.id() + " " + ChannelKind.SMS);
            assertThat(card(ana).points()).isEqualTo(card.points());
        });
    }

    private void awaitGone(Phone record) {
        await().atMost(SOON).until(() -> cards.of(Set.of(record.id())).isEmpty());
    }

    private void chooses(Phone who, String word) throws Exception {
        assertThat(put("/api/me/preferences", "{\"duressWord\": \"%s\"}".formatted(word), who))
                .isEqualTo(200);
    }

    @Test
    void the_word_of_either_record_erases_the_person() throws Exception {
        var ana = person("ht");
        var twin = person("ht");
        chooses(twin, "Mango dous");
        merged(twin, ana, 2);
        awaitGone(twin);

        textFrom(twin, "mango dous", null);

        assertThat(cards.of(Set.of(ana.id()))).isEmpty();
    }

    @Test
    void the_usual_word_of_one_record_erases_whoever_chose_another_by_the_other() throws Exception {
        var ana = person("ht");
        var twin = person("ht");
        var third = person("ht");
        chooses(twin, "Mango dous");
        merged(ana, twin, 2);
        awaitGone(ana);
        merged(twin, third, 2);
        awaitGone(twin);
        chooses(third, "Chadek anme");

        textFrom(third, "mango dous", null);
        assertThat(cards.of(Set.of(third.id())))
                .as("chosen anew, it is the only one")
                .isNotEmpty();

        var ben = person("ht");
        var benTwice = person("ht");
        chooses(ben, "Mango dous");
        merged(benTwice, ben, 2);
        awaitGone(benTwice);
        textFrom(ben, "BLIYE M", null);
        assertThat(cards.of(Set.of(ben.id()))).isEmpty();
    }

    @Test
    void a_record_of_a_record_comes_to_the_person_in_whatever_order_it_is_told() throws Exception {
        var ana = person("ht");
        var middle = person("ht");
        var first = person("ht");
        merged(middle, ana, 2);
        awaitGone(middle);
        merged(first, middle, 2);
        awaitGone(first);

        assertThat(card(ana).points()).hasSize(3);
    }

    @Test
    void what_either_record_answered_is_the_persons_answer() throws Exception {
        var ana = person("ht");
        var twin = person("ht");
        var before = Ids.next();
        var after = Ids.next();
        pledges.learn(new Pledges.Pledge(before, twin.id(), "DECLINED", 1, 1));
        merged(twin, ana, 2);
        awaitGone(twin);
        await().atMost(SOON)
                .until(() -> pledges.whoAnswered(before, "DECLINED", Set.of(ana.id(), twin.id()))
                        .equals(Set.of(ana.id())));

        pledges.learn(new Pledges.Pledge(after, twin.id(), "ACCEPTED", 1, 1));

        assertThat(pledges.whoAnswered(after, "ACCEPTED", Set.of(ana.id(), twin.id())))
                .containsExactly(ana.id());
    }
}
