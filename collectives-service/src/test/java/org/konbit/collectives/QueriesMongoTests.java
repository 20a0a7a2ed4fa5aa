package org.konbit.collectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.media.KeepMedia;
import org.konbit.collectives.media.MediaFixtures;
import org.konbit.collectives.media.MediumBytes;
import org.konbit.collectives.media.MediumId;
import org.konbit.collectives.person.FollowMerges;
import org.konbit.collectives.person.TurnTerms;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.outbox.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;

/** Asks the server's own profiler how each query was answered. */
@CollectivesTest
class QueriesMongoTests {
    private static final Caller GATEWAY = new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false);

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    KeepMedia keepMedia;

    @Autowired
    MediumBytes bytes;

    @Autowired
    TurnTerms turnTerms;

    @Autowired
    FollowMerges followMerges;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void profile() {
        // Once in its life GridFS looks whether it holds anything.
        var first = new MediumId(Ids.next());
        bytes.put(first, new byte[] {1});
        bytes.remove(first);
        mongo.executeCommand(new Document("profile", 0));
        profiles().drop();
        mongo.executeCommand(new Document("profile", 2));
    }

    @AfterEach
    void no_longer_profile() {
        mongo.executeCommand(new Document("profile", 0));
    }

    private MongoCollection<Document> profiles() {
        return mongo.getCollection("system.profile");
    }

    @Test
    void none_reads_a_whole_collection() {
        var centre = seed.territory("Centre");
        var hinche = seed.territoryIn(centre, "Hinche");
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", hinche);
        var member = seed.memberOf(brigade, hinche, "COORDINATOR");
        var session = text(
                body(
                        HttpStatus.CREATED,
                        api.post(
                                ORGANIZER,
                                """
                                {"date": "2026-11-20", "theme": "x", "taughtBy": ["%s"], "present": []}""".formatted(member.id()),
                                "/api/collectives/{id}/learning-sessions",
                                brigade)),
                "id");
        var alternative = seed.alternative(hinche);
        var medium = text(
                body(
                        HttpStatus.CREATED,
                        api.bring(
                                ORGANIZER,
                                "image/png",
                                MediaFixtures.png(3, 2),
                                "/api/alternatives/{id}/media",
                                alternative)),
                "id");
        api.put(ORGANIZER, "{}", "/api/collectives/{c}/adoptions/{a}", brigade, alternative);
        api.put(ORGANIZER, "{\"since\": \"2019\"}", "/api/collectives/{c}/practices/agroforestry", brigade);
        keepMedia.removeHalfDone();
        seed.describe(hinche, seed.territory("Other"), "Hinche", null, Map.of());
        var group = seed.collective("FARMERS_GROUP", hinche);
        var farmer = seed.memberOf(group, hinche, "TREASURER");
        var activity = created(
                "/api/collectives/" + group + "/activities",
                "{\"kind\": \"FARMING\", \"stage\": \"PRODUCTION\", \"name\": \"Pwa\"}");
        var days = "{\"person\": \"%s\", \"days\": 1}".formatted(farmer.id());
        var entry = created("/api/activities/" + activity + "/contributions", days);
        var wrong = "{\"entry\": \"%s\", \"reason\": \"x\", \"instead\": %s}".formatted(entry, days);
        assertThat(api.post(ORGANIZER, wrong, "/api/activities/{id}/corrections", activity))
                .hasStatus(HttpStatus.CREATED);
        var bank = "/api/collectives/" + group + "/bank";
        var item =
                created(bank + "/items", "{\"kind\": \"SEED\", \"name\": \"Pwa\", \"unit\": \"kg\", \"quantity\": 9}");
        var loan = created(
                bank + "/items/" + item + "/loans",
                "{\"person\": \"%s\", \"quantity\": 1, \"due\": \"2199-12-31\"}".formatted(farmer.id()));
        assertThat(api.patch(
                        ORGANIZER,
                        "{\"parent\": \"%s\"}".formatted(brigade),
                        "/api/collectives/" + seed.collective("COMMITTEE", hinche)))
                .hasStatus(HttpStatus.OK);
        var twin = seed.person(hinche);
        assertThat(api.post(
                        ORGANIZER, "{\"other\": \"%s\"}".formatted(twin.id()), "/api/people/{id}/merge", member.id()))
                .hasStatus(HttpStatus.OK);
        seed.describe(hinche, seed.territory("Other"), "Hinche", null, Map.of());
        turnTerms.now();
        followMerges.now();
        for (var uri : List.of(
                "/api/collectives/" + group + "/sharing-rule",
                "/api/collectives/" + group + "/activities",
                "/api/activities/" + activity,
                "/api/activities/" + activity + "/contributions",
                "/api/activities/" + activity + "/results",
                "/api/activities/" + activity + "/shares",
                "/api/activities/" + activity + "/ledger",
                bank + "/items",
                bank + "/items/" + item,
                bank + "/items/" + item + "/entries",
                bank + "/loans",
                bank + "/loans?state=OPEN",
                bank + "/loans?state=LATE",
                bank + "/loans?state=RETURNED",
                "/api/loans/" + loan,
                "/api/territories",
                "/api/territories?parent=" + centre,
                "/api/territories?q=hin+ce",
                "/api/territories?q=hin&parent=" + centre,
                "/api/territories?q=nowherespeltlikethis",
                "/api/territories?at=-72.01,19.15",
                "/api/collectives/nearest?at=-72.01,19.15",
                "/api/collectives",
                "/api/collectives?territory=" + hinche,
                "/api/collectives?type=COMMITTEE&state=ACTIVE",
                "/api/collectives?q=tet",
                "/api/collectives/" + brigade,
                "/api/collectives/" + brigade + "/memberships",
                "/api/collectives/" + brigade + "/tree",
                "/api/collectives?within=" + brigade,
                "/api/collectives?territory=" + hinche + "&within=" + brigade,
                "/api/collectives/" + brigade + "/delegates",
                "/api/collectives/" + brigade + "/sitting-delegates",
                "/api/collectives/" + brigade + "/plots",
                "/api/collectives/" + brigade + "/work-days",
                "/api/collectives/" + brigade + "/rotation",
                "/api/collectives/" + brigade + "/life",
                "/api/collectives/" + brigade + "/days.ics",
                "/api/collectives/" + brigade + "/export",
                "/api/collectives/" + brigade + "/rotation-rules",
                "/api/collectives/" + brigade + "/reforestation",
                "/api/collectives/" + brigade + "/learning-sessions",
                "/api/learning-sessions/" + session,
                "/api/people/" + twin.id(),
                "/api/people",
                "/api/people?q=" + member.handle(),
                "/api/people?territory=" + hinche,
                "/api/people?collective=" + brigade,
                "/api/people?q=marie&collective=" + brigade,
                "/api/exchanges?collective=" + brigade,
                "/api/exchanges?state=PROPOSED",
                "/api/exchanges?state=HELD&from=2026-01-01",
                "/api/techniques?q=jaden",
                "/api/techniques?territory=" + hinche,
                "/api/techniques/agroforestry",
                "/api/collectives/" + brigade + "/practices",
                "/api/collectives/" + brigade + "/adoptions",
                "/api/alternatives?territory=" + hinche,
                "/api/alternatives?collective=" + brigade,
                "/api/alternatives/matches?q=konpòs&territory=" + hinche,
                "/api/alternatives/matches?altitude=300&territory=" + hinche,
                "/api/alternatives/%s/adoption".formatted(alternative),
                "/api/alternatives/%s/media".formatted(alternative),
                "/api/alternatives/%s/media/%s".formatted(alternative, medium))) {
            assertThat(api.get(ORGANIZER, uri)).as(uri).hasStatus(HttpStatus.OK);
        }
        assertThat(api.get(GATEWAY, "/internal/people/{id}/data", member.id())).hasStatus(HttpStatus.OK);

        var asked = profiles()
                .find(new Document("ns", new Document("$not", new Document("$regex", "system\\."))))
                .into(new ArrayList<>());

        assertThat(asked).hasSizeGreaterThan(25);
        assertThat(asked)
                .filteredOn(query -> String.valueOf(query.get("planSummary")).contains("COLLSCAN"))
                .extracting(query -> query.get("ns") + " " + query.get("command"))
                .isEmpty();
    }

    private String created(String uri, String json) {
        return text(body(HttpStatus.CREATED, api.post(ORGANIZER, json, uri)), "id");
    }
}
