package org.konbit.notifications.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.recipient.HeardWord;
import org.konbit.notifications.recipient.SkipReason;
import org.konbit.outbox.Ids;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

class DuressMessagingTests extends PeopleWithPhones {
    private static final String ASKED = "konbit.notifications.erasure-asked.v1";

    @Test
    void the_word_erases_at_once_without_an_answer_and_nothing_is_kept_of_it() throws Exception {
        var jean = person("ht");
        textFrom(jean, "Kote sa ye?", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(jean).size() == 1);
        assertThat(conversationsOf(jean)).hasSize(1);
        var before = mongo.count(new Query(), InboundMessage.class);

        textFrom(jean, " bliye-m! ", "d-1" + place);

        assertThat(recipients.reach(List.of(jean.id())).getFirst().skip()).isEqualTo(SkipReason.ERASED);
        assertThat(cards.of(Set.of(jean.id()))).isEmpty();
        assertThat(conversationsOf(jean)).isEmpty();
        await().atMost(Duration.ofSeconds(20)).until(() -> asked(jean) == 1);

        textFrom(jean, "BLIYE M", "d-1" + place);
        textFrom(jean, "BLIYE M", null);

        assertThat(mongo.count(new Query(), InboundMessage.class)).isEqualTo(before);
        stays(() -> assertThat(texts(jean)).hasSize(1));
        assertThat(asked(jean)).isEqualTo(1);
    }

    @Test
    void it_is_taken_from_no_phone_that_nobody_vouched_for_and_all_the_same_not_kept() throws Exception {
        var marie = learned("ht");
        var phone = new Phone(marie.id(), marie.handle(), number());
        assertThat(post(
                        "/api/me/contact-points",
                        "{\"kind\":\"phone\",\"value\":\"" + phone.phone() + "\"}",
                        TestTokens.member(marie.id(), marie.handle())))
                .isEqualTo(201);
        var before = mongo.count(new Query(), InboundMessage.class);

        textFrom(phone, "BLIYE M", null);

        assertThat(cards.of(Set.of(marie.id()))).containsKey(marie.id());
        assertThat(mongo.count(new Query(), InboundMessage.class)).isEqualTo(before);
        assertThat(asked(phone)).isZero();
    }

    @Test
    void whoever_chose_a_word_is_erased_by_it_alone_and_those_who_share_the_phone_are_not() throws Exception {
        var mother = person("ht");
        var son = personWithPhone("ht", mother.phone());
        assertThat(put("/api/me/preferences", "{\"duressWord\":\"ti\"}", son)).isEqualTo(422);
        assertThat(put("/api/me/preferences", "{\"duressWord\":\"Mango dous\"}", son))
                .isEqualTo(200);
        assertThat(put("/api/me/preferences", "{\"prefer\":\"sms\"}", son)).isEqualTo(200);
        assertThat(get("/api/me/preferences", TestTokens.member(son.id(), son.handle()))
                        .toString())
                .doesNotContainIgnoringCase("mango");

        textFrom(son, "mango dous", null);

        assertThat(cards.of(Set.of(mother.id(), son.id()))).containsOnlyKeys(mother.id());
        // The provider brings it again, and to who is left it means nothing.
        textFrom(son, "mango dous", null);
        assertThat(conversationsOf(mother)).isEmpty();
        assertThat(texts(mother)).isEmpty();

        textFrom(mother, "BLIYE M", null);
        assertThat(cards.of(Set.of(mother.id()))).isEmpty();
    }

    @Test
    void what_was_heard_is_forgotten_a_day_after_all_others_know() throws Exception {
        var jean = person("ht");
        textFrom(jean, "BLIYE M", null);
        var heard = word(jean);
        assertThat(heard).doesNotContainKey("doneAt");

        topics.tell("collectives.people", jean.id().toString(), "", Ids.next(), 9, null);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> mongo.exists(
                        Query.query(Criteria.where("_id")
                                .is(heard.get("_id"))
                                .and("people")
                                .size(0)
                                .and("doneAt")
                                .exists(true)),
                        HeardWord.class));
        assertThat(mongo.indexOps(HeardWord.class).getIndexInfo())
                .anySatisfy(index -> assertThat(index.getExpireAfter()).contains(Duration.ofDays(1)));
    }

    private Map<String, Object> word(Phone who) {
        var found = mongo.findOne(
                Query.query(Criteria.where("people").is(who.id())),
                Document.class,
                mongo.getCollectionName(HeardWord.class));
        assertThat(found).isNotNull();
        return found;
    }

    private long asked(Phone who) {
        return topics.heard("notifications.events", ASKED).stream()
                .filter(event ->
                        UUID.fromString(event.path("personId").asString()).equals(who.id()))
                .count();
    }
}
