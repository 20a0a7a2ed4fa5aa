package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@CollectivesTest
class PersonMessagingTests {
    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    @Autowired
    MongoTemplate mongo;

    @Test
    void a_person_goes_out_with_home_and_memberships_and_without_the_name() {
        var territory = seed.territory("Hinche");
        var person = seed.person(territory, "Canary Zanmi-Tèt");
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
        seed.join(brigade, person, "MEMBER", "RELAY");

        var states = topics.events("collectives.people", person.id().toString(), 2);
        var latest = states.getLast();

        assertThat(latest.type()).isEqualTo("konbit.collectives.person.v1");
        assertThat(latest.subject()).isEqualTo(person.id().toString());
        assertThat(latest.data().get("territoryPath").stringValue()).isEqualTo(territory);
        assertThat(latest.data().get("timeZone").stringValue()).isEqualTo("America/Port-au-Prince");
        var membership = latest.data().get("memberships").get(0);
        assertThat(membership.get("collective").stringValue()).isEqualTo(brigade);
        assertThat(membership.get("type").stringValue()).isEqualTo("AGROFORESTRY_BRIGADE");
        assertThat(membership.get("roles").valueStream().map(role -> role.stringValue()))
                .containsExactly("MEMBER", "RELAY");
        assertThat(states).allSatisfy(state -> assertThat(state.raw()).doesNotContain("Canary"));
        assertThat(topics.events("collectives.events", person.id().toString(), 1))
                .extracting(Topics.Event::type)
                .containsExactly("konbit.collectives.member-joined.v1");
    }

    @Test
    void people_and_collectives_follow_a_territory_that_moves() {
        var old = seed.territory("Old parent");
        var next = seed.territory("New parent");
        var commune = seed.territoryIn(old, "Commune");
        var locality = seed.territoryIn(commune, "Locality");
        var person = seed.person(locality);
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", locality);

        seed.describe(commune, next, "Commune", Optional.of("Europe/Paris"), Map.of());

        var path = next + "/" + commune + "/" + locality;
        var state =
                topics.events("collectives.people", person.id().toString(), 2).getLast();
        assertThat(state.data().get("territoryPath").stringValue()).isEqualTo(path);
        assertThat(state.data().get("timeZone").stringValue()).isEqualTo("Europe/Paris");
        assertThat(topics.events("collectives.directory", brigade, 2)
                        .getLast()
                        .data()
                        .get("territoryPath")
                        .stringValue())
                .isEqualTo(path);
        assertThat(topics.events("collectives.territories", locality, 2)
                        .getLast()
                        .data()
                        .get("path")
                        .stringValue())
                .isEqualTo(path);
    }

    @Test
    void whoever_asked_for_it_by_a_word_from_their_phone_is_erased_and_that_is_told_once() {
        var person = seed.person(seed.territory("Hinche"));
        var id = person.id().toString();
        var asked = Map.of("personId", id);
        topics.tell("notifications.events", id, "konbit.notifications.erasure-asked.v1", asked);
        topics.awaitGone("collectives.people", id);
        var version = version(person.id());

        topics.tell("notifications.events", id, "konbit.notifications.erasure-asked.v1", asked);
        var next = seed.person(seed.territory("Hinche")).id().toString();
        // Behind it, on the same partition.
        topics.tell("notifications.events", id, "konbit.notifications.erasure-asked.v1", Map.of("personId", next));
        topics.awaitGone("collectives.people", next);

        assertThat(version(person.id())).isEqualTo(version);
    }

    private Object version(UUID person) {
        var stored = Objects.requireNonNull(mongo.findById(person, Document.class, "person"));
        return Objects.requireNonNull(stored.get("version"));
    }
}
