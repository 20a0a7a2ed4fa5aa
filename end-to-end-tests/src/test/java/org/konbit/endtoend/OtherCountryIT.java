package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Data that are not the demo's: another country, names of every kind, every kind of reach. */
@Order(2)
@ExtendWith(KonbitPlatform.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherCountryIT {

    private static final String YAMASA = "GN3491796";
    private static final String LONG_NAME = "Ñandú-Altagracia ".repeat(12).substring(0, 199) + "Z";

    /** handle → display name; the handle says how the person is reached. */
    private static final Map<String, String> PEOPLE = people();

    private final KonbitPlatform platform;
    private final Http organizer;
    private final StandIns standIns;
    private String dispatch = "";

    OtherCountryIT(KonbitPlatform platform) {
        this.platform = platform;
        this.organizer = platform.organizer("altagracia");
        this.standIns = platform.phonesAndMailboxes();
    }

    private static Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        people.put("do.phone", "Juan \"El Flaco\" Pérez");
        people.put("do.mail", "Pérez, María, hija");
        people.put("do.both", "مريم الحسن");
        people.put("do.relay", "שרה־לאה O'Neill");
        people.put("do.relayed1", LONG_NAME);
        people.put("do.relayed2", "=HYPERLINK(\"x\")");
        people.put("do.relayed3", "L");
        people.put("do.nothing", "Solèy 🌞 <b>&amp;</b>");
        people.put("do.french", "José Ángel");
        people.put("do.wolof", "Sokhna Ndiaye");
        return people;
    }

    @BeforeAll
    void a_group_in_yamasa() {
        var territories = Imported.dominicanTerritories(organizer);
        assertThat(territories.path("accepted").asInt()).isEqualTo(241);
        assertThat(Imported.dominicanTerritories(organizer).path("unchanged").asInt())
                .isEqualTo(241);
        organizer
                .post(
                        "/api/collectives",
                        Map.of(
                                "type",
                                "FARMERS_GROUP",
                                "code",
                                "DO-YAMASA-1",
                                "name",
                                "Los \"Cacaos\", Yamasá",
                                "territory",
                                YAMASA))
                .is(201);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("roles", "collective", "territory", "language", "display_name", "handle"));
        PEOPLE.forEach((handle, name) ->
                rows.add(List.of(roles(handle), "DO-YAMASA-1", YAMASA, language(handle), name, handle)));
        rows.add(List.of("MEMBER", "DO-YAMASA-1", "NOWHERE", "es", "Sin Tierra", "do.lost"));
        rows.add(List.of("KING", "DO-YAMASA-1", YAMASA, "es", "Rey", "do.king"));
        rows.add(List.of("MEMBER", "DO-YAMASA-1", YAMASA, "es", "\u202eevil", "do.bidi"));
        var people = Imported.csv(organizer, "people", Imported.csvOf(rows));
        assertThat(people.path("accepted").asInt()).as(people.toString()).isEqualTo(PEOPLE.size());
        assertThat(people.path("refused").asInt()).isEqualTo(3);
        assertThat(people.path("refusals"))
                .extracting(r -> r.path("row").asInt() + " " + r.path("column").asString())
                .containsExactlyInAnyOrder("11 territory", "12 roles", "13 display_name");
        var contacts = Imported.csv(organizer, "contact-points", contacts());
        assertThat(contacts.path("refused").asInt()).as(contacts.toString()).isZero();
        assertThat(contacts.path("accepted").asInt()).isEqualTo(9);
        await("the preview knows all of them")
                .atMost(Duration.ofSeconds(30))
                .until(() -> preview().path("people").asInt() == PEOPLE.size()
                        && preview().at("/byChannel/none").asInt() == 1);
    }

    private static String contacts() {
        return """
                handle,kind,value,relay_handle
                do.phone,phone,+180900012301,
                do.mail,email,pérez.maria@example.org,
                do.both,phone,+180900012302,
                do.both,email,both@example.org,
                do.relay,phone,+180900012303,
                do.relayed1,relay,,do.relay
                do.relayed2,relay,,do.relay
                do.relayed3,relay,,do.relay
                do.french,phone,+180900012304,
                do.wolof,phone,+180900012305,
                """.replace("pérez.maria", "perez.maria").replace("do.both,email,both@example.org,\n", "");
    }

    private static String roles(String handle) {
        return handle.equals("do.relay") ? "RELAY;MEMBER" : "MEMBER";
    }

    private static String language(String handle) {
        return switch (handle) {
            case "do.french" -> "fr";
            case "do.wolof" -> "wo";
            default -> "es";
        };
    }

    private tools.jackson.databind.JsonNode preview() {
        return organizer.post("/api/audiences/preview", audience()).is(200).json();
    }

    private static Map<String, Object> audience() {
        return Map.of("territories", List.of("DO.32"));
    }

    @Test
    void keeps_every_name_to_the_letter() {
        var names = new LinkedHashMap<String, String>();
        var collective =
                organizer.all("/api/collectives?territory=DO.32&limit=50").getFirst();
        for (var person : organizer.all(
                "/api/people?limit=3&collective=" + collective.path("id").asString())) {
            var kept =
                    organizer.get("/api/people/" + person.path("id").asString()).is(200);
            names.put(kept.at("/handle"), kept.at("/displayName"));
        }
        assertThat(names).containsExactlyInAnyOrderEntriesOf(PEOPLE);
        assertThat(collective.path("name").asString()).isEqualTo("Los \"Cacaos\", Yamasá");
    }

    @Test
    void finds_a_place_by_its_name_without_accents() {
        var found = organizer.all("/api/territories?q=yamasa&limit=10");
        assertThat(found).extracting(t -> t.path("path").asString()).contains("DO/DO.32/" + YAMASA);
    }

    @Test
    void counts_each_person_once_under_the_first_channel_they_have() {
        var channels = preview().path("byChannel");
        assertThat(channels.path("sms").asInt()).isEqualTo(5);
        assertThat(channels.path("email").asInt()).isEqualTo(1);
        assertThat(channels.path("relay").asInt()).isEqualTo(3);
        assertThat(channels.path("none").asInt()).isEqualTo(1);
    }

    @Test
    void tells_everyone_by_the_way_they_have() {
        var message = Map.of(
                "title", Map.of("es", "Feria de semillas", "fr", "Foire aux semences"),
                "body", Map.of("es", "El domingo en Yamasá", "fr", "Dimanche à Yamasá"),
                "audience", audience());
        dispatch = organizer.post("/api/messages", message).is(202).id();
        // Of phones it is reported that they have it; of mailboxes and relays nobody can say.
        var done = Dispatches.delivered(organizer, dispatch, 5);
        assertThat(done.at("/counts/recipients").asInt()).isEqualTo(10);
        assertThat(done.at("/counts/sent").asInt()).isEqualTo(4);
        assertThat(done.at("/skippedBy/NO_CHANNEL").asInt()).isEqualTo(1);
        assertThat(texts("+180900012301")).singleElement().asString().contains("Feria de semillas");
        assertThat(texts("+180900012302")).singleElement().asString().contains("Feria de semillas");
        assertThat(texts("+180900012304")).singleElement().asString().contains("Foire aux semences");
        // No text in Wolof: the set chain of languages decides, but nobody is left out.
        assertThat(texts("+180900012305")).singleElement().asString().containsAnyOf("Feria", "Foire");
        assertThat(texts("+180900012303"))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("Feria de semillas"))
                .anySatisfy(text -> assertThat(text).containsPattern("(?<!\\d)3(?!\\d)"));
        assertThat(standIns.mailsTo("perez.maria@example.org")).singleElement().satisfies(mail -> {
            assertThat(mail.path("subject").asString()).contains("Feria de semillas");
            assertThat(mail.path("text").asString()).contains("El domingo en Yamasá");
        });
        assertThat(platform.member("do.nothing").all("/api/me/inbox?limit=50"))
                .anySatisfy(entry -> assertThat(entry.toString()).contains("Feria de semillas"));
    }

    private List<String> texts(String phone) {
        return standIns.textsTo(phone).stream()
                .map(text -> text.path("text").asString())
                .toList();
    }
}
