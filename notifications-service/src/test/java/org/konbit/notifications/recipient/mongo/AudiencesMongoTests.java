package org.konbit.notifications.recipient.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.notifications.recipient.mongo.RecipientFixture.aPerson;
import static org.konbit.notifications.recipient.mongo.RecipientFixture.audience;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.PhonebookFixture;
import org.konbit.notifications.recipient.Pledges.Pledge;
import org.konbit.notifications.recipient.Reachable;
import org.konbit.notifications.recipient.Recipients;

class AudiencesMongoTests {
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
        var walked = fixture.walk(EVERYONE, 10);
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
        assertThat(fixture.found("{\"territories\": [\"HT-CE\"]}")).containsExactlyInAnyOrder(hinche, mirebalais);
        assertThat(fixture.found("{\"territories\": [\"Mirebalais\", \"HT-SE\"]}"))
                .containsExactlyInAnyOrder(mirebalais, jacmel);
        assertThat(fixture.found("{\"territories\": [\"nowhere\"]}")).isEmpty();
    }

    @Test
    void near_means_the_home() {
        var near = fixture.learn(aPerson("a").at(-72.01, 19.15));
        fixture.learn(aPerson("b").at(-72.33, 18.53));
        fixture.learn(aPerson("c"));
        assertThat(fixture.found(
                        "{\"near\": {\"point\": {\"type\": \"Point\", \"coordinates\": [-72.0, 19.14]}, \"km\": 10}}"))
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
        assertThat(fixture.found("{\"types\": [\"AGROFORESTRY_BRIGADE\"], \"roles\": [\"COORDINATOR\"]}"))
                .containsExactly(coordinator);
        assertThat(fixture.found("{\"collectives\": [\"%s\"], \"roles\": [\"COORDINATOR\"]}".formatted(BRIGADE)))
                .containsExactly(coordinator);
        assertThat(fixture.found("{\"collectives\": [\"%s\"]}".formatted(BRIGADE)))
                .hasSize(2);
    }

    @Test
    void fields_combine_with_and_values_with_or() {
        var one = fixture.learn(aPerson("a").speaking("fr").gender("F").bornIn("1990"));
        var two = fixture.learn(aPerson("b").speaking("es").gender("F").bornIn("1980"));
        fixture.learn(aPerson("c").speaking("fr").gender("M").bornIn("1990"));
        assertThat(fixture.found("{\"languages\": [\"fr\", \"es\"], \"genders\": [\"F\"]}"))
                .containsExactlyInAnyOrder(one, two);
        assertThat(fixture.found("{\"genders\": [\"F\"], \"birthDecades\": [\"1990\"]}"))
                .containsExactly(one);
    }

    @Test
    void unions_and_exceptions() {
        var hinche = fixture.learn(aPerson("a"));
        var french = fixture.learn(aPerson("b").within("HT", "HT-SE").speaking("fr"));
        var brigade = fixture.learn(aPerson("c").within("HT", "HT-SE").in(BRIGADE, "AGROFORESTRY_BRIGADE", true));
        assertThat(
                        fixture.found(
                                "{\"anyOf\": [{\"territories\": [\"HT-CE\"]}, {\"types\": [\"AGROFORESTRY_BRIGADE\"]}, {\"languages\": [\"fr\"]}]}"))
                .containsExactlyInAnyOrder(hinche, brigade, french);
        assertThat(fixture.found("{\"territories\": [\"HT\"], \"except\": {\"languages\": [\"fr\"]}}"))
                .containsExactlyInAnyOrder(hinche, brigade);
        assertThat(fixture.found(
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
        assertThat(fixture.found("{\"pledged\": {\"action\": \"%s\", \"answer\": \"ACCEPTED\"}}".formatted(action)))
                .containsExactly(accepted);
        assertThat(fixture.found("{\"pledged\": {\"action\": \"%s\", \"answer\": \"TENTATIVE\"}}".formatted(action)))
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
        assertThat(fixture.found("{\"unanswered\": \"%s\"}".formatted(action))).containsExactly(silent);
        assertThat(fixture.found("{\"territories\": [\"HT\"], \"neverInvited\": true}"))
                .containsExactly(neverTold);
        assertThat(fixture.found("{\"territories\": [\"HT\"], \"except\": {\"neverInvited\": true}}"))
                .containsExactlyInAnyOrder(answered, silent);
        assertThat(fixture.found(
                        "{\"anyOf\": [{\"unanswered\": \"%s\"}, {\"languages\": [\"fr\"]}]}".formatted(action)))
                .containsExactlyInAnyOrder(silent, neverTold);
        assertThat(fixture.found("{\"territories\": [\"HT\"], \"except\": {\"unanswered\": \"%s\"}}".formatted(action)))
                .containsExactlyInAnyOrder(answered, neverTold);
        assertThat(fixture.recipients.count(audience("{\"neverInvited\": true}"), 100))
                .isEqualTo(31);
        assertThat(fixture.recipients.count(audience("{\"neverInvited\": true}"), 30))
                .isEqualTo(30);
        assertThat(fixture.recipients.count(audience("{\"neverInvited\": true}"), Integer.MAX_VALUE))
                .isEqualTo(31);
    }

    @Test
    void people_reached_by_relay_are_walked_relay_by_relay() {
        var relays = List.of(fixture.learn(aPerson("r1")), fixture.learn(aPerson("r2")));
        for (int i = 0; i < 21; i++) {
            var person = fixture.learn(aPerson("p" + i));
            fixture.save(PhonebookFixture.through(fixture.card(person), relays.get(i % 2)));
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
}
