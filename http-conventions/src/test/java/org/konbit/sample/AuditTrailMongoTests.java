package org.konbit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.konbit.http.Caller;
import org.konbit.http.Client;
import org.konbit.http.Role;
import org.konbit.http.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@SampleTest
class AuditTrailMongoTests {
    private static final String PHONE = "+50937009001";

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    private final Caller gardener =
            new Caller(UUID.randomUUID(), "marijan-canary", Set.of(Role.MEMBER), false, Client.SESSION);

    private Http.Answer call(String method, String path, String body) {
        return new Http(port)
                .send(
                        path,
                        request -> request.header("Authorization", TestTokens.bearer(gardener))
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body)));
    }

    private List<Document> entries(int howMany) {
        var query = Query.query(Criteria.where("caller").is(gardener.subject().toString()))
                .with(Sort.by("_id"));
        await().untilAsserted(() ->
                assertThat(mongo.find(query, Document.class, "audit")).hasSizeGreaterThanOrEqualTo(howMany));
        assertThat(mongo.find(query, Document.class, "audit")).hasSize(howMany);
        return mongo.find(query, Document.class, "audit");
    }

    @Test
    void a_change_leaves_one_entry_with_who_where_and_what_came_of_it() {
        var tree = UUID.randomUUID();
        assertThat(call("PATCH", "/api/trees/" + tree, "").status()).isEqualTo(200);
        assertThat(entries(1))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("operation", "PATCH /api/trees/{id}")
                        .containsEntry("ids", new Document("id", tree.toString()))
                        .containsEntry("roles", List.of("MEMBER"))
                        .containsEntry("client", "SESSION")
                        .containsEntry("status", 200)
                        .doesNotContainKey("completes"));
    }

    @Test
    void what_is_entered_first_leaves_an_entry_before_and_one_with_what_came_of_it() {
        assertThat(call("POST", "/api/trees", "{\"kind\":\"MANGO\",\"names\":{\"ht\":\"Pye mango\"}}")
                        .status())
                .isEqualTo(403);
        var both = entries(2);
        assertThat(both.getFirst())
                .containsEntry("operation", "POST /api/trees")
                .doesNotContainKey("status");
        assertThat(both.getLast())
                .containsEntry("status", 403)
                .containsEntry("completes", both.getFirst().getLong("number"));
    }

    @Test
    void a_read_leaves_one_only_where_it_is_of_something_sensitive() {
        call("GET", "/api/trees", "");
        call("GET", "/api/failing/conflict", "");
        assertThat(entries(1))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("operation", "GET /api/failing/{how}")
                        .containsEntry("status", 409));
    }

    @Test
    void nothing_of_what_somebody_writes_is_in_it_and_no_name() {
        call("GET", "/api/failing/" + PHONE, "");
        call("PATCH", "/api/trees/" + PHONE + "?" + PHONE, PHONE);
        call("POST", "/api/trees?" + PHONE, "{\"kind\":\"MANGO\",\"names\":{\"ht\":\"" + PHONE + "\"}}");
        assertThat(entries(4))
                .allSatisfy(entry ->
                        assertThat(entry.toJson()).doesNotContain("37009001").doesNotContain("canary"));
    }
}
