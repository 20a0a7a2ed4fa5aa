package org.konbit.notifications.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.recipient.ForgetPeople;
import org.konbit.notifications.recipient.PhoneNumber;
import org.konbit.notifications.recipient.Phonebook;
import org.konbit.notifications.recipient.StopMessages;
import org.konbit.notifications.testing.Api;
import org.konbit.notifications.testing.Api.Answer;
import org.konbit.notifications.testing.Neighbours;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.notifications.testing.Providers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

@NotificationsTest
@ExtendWith(OutputCaptureExtension.class)
class SignInCodeWebTests {
    private static final Caller GATEWAY = new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false);
    private static final String HOLDERS = "/internal/sign-in/holders";
    private static final String CODES = "/internal/sign-in/codes";
    private static final String PEOPLE = "/internal/sign-in/people/";

    @Autowired
    ApplicationContext service;

    @Autowired
    MongoTemplate mongo;

    Api api;
    Neighbours neighbours;
    String phone = "";

    @BeforeEach
    void someNeighbours() {
        api = new Api(service);
        neighbours = new Neighbours(service);
        phone = Neighbours.newPhone();
    }

    @AfterEach
    void answerAgain() {
        Providers.SMS.script((to, nth) -> 202);
        Providers.MAIL.script((step, argument) -> null);
    }

    @ParameterizedTest
    @CsvSource({
        "ht, pyès moun p ap janm mande w li",
        "fr, personne ne vous le demandera jamais",
        "es, nadie se lo pedirá nunca",
        "en, nobody will ever ask you for it"
    })
    void a_code_is_sent_in_the_members_language_and_says_what_it_is_for(String language, String warning) {
        neighbours.vouchedFor(neighbours.someone(language), "phone", phone);

        assertThat(send(phone, "042137", "en").status()).isEqualTo(204);

        var text = Providers.SMS.textsTo(phone).getFirst().getOrDefault("text", "");
        assertThat(text)
                .startsWith("042137 ")
                .contains("10 min")
                .contains(warning)
                .doesNotContain("Konbit");
    }

    @Test
    void a_mail_goes_to_the_address_as_it_was_vouched_for() {
        var person = neighbours.someone("es");
        var address = "Rosa." + person + "@example.org";
        neighbours.vouchedFor(person, "email", address);

        assertThat(send(address.toLowerCase(Locale.ROOT), "950417", "").status())
                .isEqualTo(204);

        var mail = Providers.MAIL.mailsTo(address).getFirst();
        assertThat(mail.content()).contains("950417");
        assertThat(mail.header("Subject")).doesNotContain("950417");
        assertThat(mail.header("Content-Language")).isEqualTo("es");
    }

    @Test
    void whoever_shares_a_phone_is_named_and_it_gets_one_code() {
        var mother = neighbours.someone("ht");
        var daughter = neighbours.someone("fr");
        neighbours.vouchedFor(mother, "phone", phone);
        neighbours.vouchedFor(daughter, "phone", phone);

        var people = holders(phone).json().get("people");
        assertThat(people.valueStream().map(one -> one.get("person").asString()))
                .containsExactlyInAnyOrder(mother.toString(), daughter.toString());
        assertThat(people.valueStream().map(one -> one.get("handle").asString()))
                .containsExactlyInAnyOrder(Neighbours.handle(mother), Neighbours.handle(daughter));
        assertThat(send(phone, "111111", "fr").status()).isEqualTo(204);
        assertThat(Providers.SMS.textsTo(phone))
                .singleElement()
                .satisfies(text -> assertThat(text.get("text")).contains("code de connexion"));
    }

    @Test
    void what_nobody_vouched_for_opens_nothing_until_an_organizer_does() {
        var person = neighbours.someone("ht");
        var own = neighbours.withPhone(person);

        assertThat(holders(own).json().get("people")).isEmpty();
        send(own, "222222", "");
        assertThat(Providers.SMS.textsTo(own)).isEmpty();

        neighbours.vouchedFor(person, "phone", own);
        assertThat(holders(own).json().get("people")).hasSize(1);
    }

    @Test
    void a_relay_may_sign_in_whom_they_relay_messages_to_now_and_who_has_no_phone_that_would_do() {
        var relay = neighbours.someone("fr");
        neighbours.vouchedFor(relay, "phone", phone);
        var member = neighbours.someone("ht");
        neighbours.through(member, relay);

        var found = relayed(phone, member);
        assertThat(found.text("/person")).isEqualTo(member.toString());
        assertThat(found.text("/handle")).isEqualTo(Neighbours.handle(member));
        assertThat(found.text("/relay")).isEqualTo(relay.toString());
        assertThat(api.get(GATEWAY, PEOPLE + member).text("/relay")).isEqualTo(relay.toString());

        neighbours.withPhone(member);
        assertThat(relayed(phone, member).status()).isEqualTo(200);
        neighbours.vouchedFor(member, "phone", Neighbours.newPhone());
        assertThat(relayed(phone, member).status()).isEqualTo(404);
        assertThat(api.get(GATEWAY, PEOPLE + member).json().has("relay")).isFalse();
    }

    @Test
    void nobody_else_may() {
        var relay = neighbours.someone("fr");
        neighbours.vouchedFor(relay, "phone", phone);
        var other = neighbours.someone("fr");
        var othersPhone = Neighbours.newPhone();
        neighbours.vouchedFor(other, "phone", othersPhone);
        var member = neighbours.someone("ht");
        neighbours.through(member, relay);

        assertThat(relayed(othersPhone, member).status()).isEqualTo(404);
        assertThat(relayed(phone, other).status()).isEqualTo(404);
        assertThat(relayed(phone, relay).status()).isEqualTo(404);
        assertThat(relayed(phone, UUID.randomUUID()).status()).isEqualTo(404);
        neighbours.through(member, other);
        assertThat(relayed(phone, member).status()).isEqualTo(404);
        assertThat(relayed(othersPhone, member).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "ht, Fòk moun nan avè w kounye a",
        "fr, Elle doit être avec vous en ce moment",
        "es, Tiene que estar con usted ahora",
        "en, They have to be with you now"
    })
    void a_relays_code_says_in_their_language_that_the_member_has_to_be_there_and_names_nobody(
            String language, String warning) {
        neighbours.vouchedFor(neighbours.someone(language), "phone", phone);
        var body = json(Map.of(
                "contact",
                phone,
                "challenge",
                UUID.randomUUID().toString(),
                "code",
                "042137",
                "minutes",
                10,
                "language",
                language,
                "forAnother",
                true));
        assertThat(api.post(GATEWAY, CODES, body).status()).isEqualTo(204);

        var text = Providers.SMS.textsTo(phone).getFirst().getOrDefault("text", "");
        assertThat(text).startsWith("042137 ").contains("10 min", warning).doesNotContain("Konbit");
    }

    private Answer relayed(String contact, UUID member) {
        return api.post(
                GATEWAY,
                "/internal/sign-in/relayed",
                json(Map.of("contact", contact, "handle", Neighbours.handle(member))));
    }

    @ParameterizedTest
    @CsvSource({"+50999999990", "nobody@example.org", "'no contact point'", "@", "'$ne'"})
    void nothing_is_sent_where_nobody_is_known(String contact) {
        var before = Providers.SMS.texts().size() + Providers.MAIL.mails().size();
        assertThat(holders(contact).json().get("people")).isEmpty();
        assertThat(send(contact, "333333", "").status()).isEqualTo(204);
        assertThat(Providers.SMS.texts().size() + Providers.MAIL.mails().size()).isEqualTo(before);
    }

    @Test
    void whoever_was_erased_is_known_no_more() {
        var person = neighbours.someone("ht");
        neighbours.vouchedFor(person, "phone", phone);
        assertThat(api.get(GATEWAY, PEOPLE + person).text("/handle")).isEqualTo(Neighbours.handle(person));

        service.getBean(ForgetPeople.class).forget(List.of(person));

        assertThat(holders(phone).json().get("people")).isEmpty();
        assertThat(api.get(GATEWAY, PEOPLE + person).status()).isEqualTo(404);
        assertThat(api.get(GATEWAY, PEOPLE + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void whoever_wants_no_messages_gets_the_code_they_asked_for() {
        neighbours.vouchedFor(neighbours.someone("ht"), "phone", phone);
        service.getBean(StopMessages.class)
                .stop(service.getBean(Phonebook.class).index(new PhoneNumber(phone)), false);

        assertThat(send(phone, "444444", "").status()).isEqualTo(204);
        assertThat(Providers.SMS.textsTo(phone)).hasSize(1);
    }

    @Test
    void a_provider_that_is_out_of_order_is_told_so_that_it_is_tried_again() {
        neighbours.vouchedFor(neighbours.someone("ht"), "phone", phone);
        Providers.SMS.script((to, nth) -> to.equals(phone) && nth == 1 ? 500 : 202);

        assertThat(send(phone, "555555", "").status()).isEqualTo(503);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> send(phone, "555555", "").status() == 204);
        assertThat(Providers.SMS.textsTo(phone)).hasSize(1);
    }

    @Test
    void no_code_and_no_contact_point_is_stored_or_logged(CapturedOutput output) {
        neighbours.vouchedFor(neighbours.someone("ht"), "phone", phone);
        var code = "738291";
        holders(phone);
        send(phone, code, "");
        assertThat(Providers.SMS.textsTo(phone)).hasSize(1);
        assertThat(send("no contact " + phone, code, "x".repeat(99)).status()).isEqualTo(422);

        var inClear = Pattern.compile("(?<![0-9A-Za-z])%s(?![0-9A-Za-z])|%s".formatted(code, phone.substring(1)));
        assertThat(output.getAll()).doesNotContainPattern(inClear);
        for (var name : mongo.getCollectionNames()) {
            MongoCollection<Document> collection = mongo.getCollection(name);
            for (var document : collection.find()) {
                assertThat(document.toJson()).as(name).doesNotContainPattern(inClear);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void nobody_but_the_gateway_may_ask(Role role) {
        var caller = new Caller(UUID.randomUUID(), "curious", Set.of(role), true);
        neighbours.vouchedFor(neighbours.someone("ht"), "phone", phone);

        assertThat(api.post(caller, HOLDERS, json(Map.of("contact", phone))).status())
                .isEqualTo(403);
        assertThat(api.post(caller, CODES, code(phone, "666666", "")).status()).isEqualTo(403);
        assertThat(api.post(caller, "/internal/sign-in/relayed", json(Map.of("contact", phone, "handle", "x")))
                        .status())
                .isEqualTo(403);
        assertThat(api.get(caller, PEOPLE + neighbours.all().getFirst()).status())
                .isEqualTo(403);
        assertThat(Providers.SMS.textsTo(phone)).isEmpty();
    }

    @Test
    void it_is_not_described_to_those_who_cannot_call_it() {
        var described = api.get(TestTokens.platformOrganizer("marie"), "/v3/api-docs")
                .json()
                .get("paths");
        assertThat(described.propertyNames()).noneMatch(path -> path.startsWith("/internal"));
    }

    private Answer holders(String contact) {
        return api.post(GATEWAY, HOLDERS, json(Map.of("contact", contact)));
    }

    private Answer send(String contact, String code, String language) {
        return api.post(GATEWAY, CODES, code(contact, code, language));
    }

    private static String code(String contact, String code, String language) {
        return json(Map.of(
                "contact", contact,
                "challenge", UUID.randomUUID().toString(),
                "code", code,
                "minutes", 10,
                "language", language));
    }

    private static String json(Map<String, Object> body) {
        return JsonMapper.shared().writeValueAsString(body);
    }
}
