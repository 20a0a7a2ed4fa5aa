package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.konbit.audit.LookAfterChains;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Topics;
import org.konbit.outbox.testing.TestPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;

@CollectivesTest
class AuditMessagingTests {
    private static final String ANCHORED = "konbit.audit.chain-anchored.v1";

    @Autowired
    Api api;

    @Autowired
    Topics topics;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    LookAfterChains lookAfterChains;

    @Test
    void a_change_of_rights_is_entered_and_how_far_the_chain_went_is_told_to_the_topic_of_anchors() throws Exception {
        var person = UUID.randomUUID();
        assertThat(api.put(Api.ORGANIZER, "[]", "/api/people/{id}/appointments", person))
                .hasStatus(HttpStatus.NOT_FOUND);
        await().atMost(Duration.ofSeconds(20)).until(() -> entriesOf(person).size() == 2);
        var ended = entriesOf(person).getLast();
        assertThat(ended)
                .containsEntry("operation", "PUT /api/people/{id}/appointments")
                .containsEntry("status", 404);

        lookAfterChains.now();

        var anchor = topics.events("audit.anchors", ended.getString("chain"), 1).getLast();
        assertThat(anchor.type()).isEqualTo(ANCHORED);
        assertThat(anchor.data().get("number").longValue()).isGreaterThanOrEqualTo(ended.getLong("number"));
        var schema = Files.readString(TestPlatform.contracts().resolve("events/" + ANCHORED + ".schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(anchor.data()))
                .isEmpty();
    }

    private List<Document> entriesOf(UUID person) {
        var query = Query.query(Criteria.where("ids.id").is(person.toString())).with(Sort.by("_id"));
        return mongo.find(query, Document.class, "audit");
    }
}
