package org.konbit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.konbit.http.Caller;
import org.konbit.http.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class ImportMongoTests {
    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    ImportLeaves leaves;

    @Autowired
    MongoTemplate mongo;

    private final String mark = UUID.randomUUID().toString();

    private Http.Answer post(String csv) {
        return new Http(port).post("/api/leaves/import", csv, request -> request.setHeader("Content-Type", "text/csv"));
    }

    private String accepted(String csv) {
        var answer = post(csv);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.header("location");
    }

    private JsonNode report(String location) {
        return new Http(port).get(location).json();
    }

    private JsonNode finished(String location) {
        await().atMost(SOON)
                .until(() -> !report(location).path("state").asString().equals("RUNNING"));
        return report(location);
    }

    private static String counts(JsonNode report) {
        return "%s %d=%d+%d+%d"
                .formatted(
                        report.path("state").asString(),
                        report.path("rows").asLong(),
                        report.path("accepted").asLong(),
                        report.path("unchanged").asLong(),
                        report.path("refused").asLong());
    }

    private String file(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> mark + i + "," + i + "\n")
                .collect(Collectors.joining("", "name,size\n", ""));
    }

    private boolean isSpoolEmpty(String location) {
        var id = location.substring(location.lastIndexOf('/') + 1);
        return mongo.count(Query.query(Criteria.where("_id").regex("^" + id)), "import_spool") == 0;
    }

    @Test
    void takes_each_row_once_and_the_same_file_again_changes_nothing() {
        var location = accepted(file(30_000));
        assertThat(location).startsWith("/api/leaves/import/");
        assertThat(counts(finished(location))).isEqualTo("DONE 30000=30000+0+0");
        assertThat(counts(finished(accepted(file(30_000))))).isEqualTo("DONE 30000=0+30000+0");
        assertThat(isSpoolEmpty(location)).isTrue();
    }

    @Test
    void refuses_rows_and_says_which_and_why() {
        var report =
                finished(accepted("size,name,name_ht\n1,%1$s,x\nbig,%1$s2,\n1\n2,\"%1$s, 3\",y\n".formatted(mark)));
        assertThat(counts(report)).isEqualTo("DONE 4=2+0+2");
        assertThat(report.path("refusals").toString())
                .isEqualTo("[{\"row\":2,\"column\":\"size\",\"detail\":\"must be a number\"},"
                        + "{\"row\":3,\"column\":\"\",\"detail\":\"has 1 cells where the header has 3\"}]");
        assertThat(leaves.leaves).containsEntry(mark + ", 3", "2");
    }

    @Test
    void counts_every_refusal_and_keeps_a_thousand() {
        var report = finished(accepted("name,size\n" + (mark + ",big\n").repeat(2_300)));
        assertThat(counts(report)).isEqualTo("DONE 2300=0+0+2300");
        assertThat(report.path("refusals")).hasSize(1000);
    }

    @Test
    void waits_for_what_is_not_known_yet_and_then_refuses_it() {
        var location = accepted("name,size,tree\n%1$sa,1,%1$s\n%1$sb,1,never\n%1$sc,1,\n".formatted(mark));
        await().atMost(SOON).until(() -> counts(report(location)).equals("RUNNING 1=1+0+0"));
        leaves.known.add(mark);
        var report = finished(location);
        assertThat(counts(report)).isEqualTo("DONE 3=2+0+1");
        assertThat(report.path("refusals").toString()).contains("\"row\":2").contains("is not known");
        assertThat(isSpoolEmpty(location)).isTrue();
    }

    @Test
    void applies_the_good_rows_beside_one_that_fails(CapturedOutput log) {
        var report = finished(accepted("name,size\n%1$sa,1\n%1$sb,throw\n%1$sc,1\n".formatted(mark)));
        assertThat(counts(report)).isEqualTo("DONE 3=2+0+1");
        assertThat(report.toString()).doesNotContain("secret");
        assertThat(log)
                .contains("IllegalStateException at org.konbit.sample.ImportLeaves")
                .doesNotContain("secret inside");
    }

    @Test
    void fails_at_a_quote_that_is_never_closed_with_the_rows_before_applied() {
        var location = accepted("name,size\n%1$sa,1\n\"%1$sb,1\n%1$sc,1\n".formatted(mark));
        assertThat(counts(finished(location))).isEqualTo("FAILED 2=1+0+1");
        assertThat(isSpoolEmpty(location)).isTrue();
    }

    @Test
    void is_taken_over_from_a_worker_that_is_gone_which_can_note_nothing_more() {
        int before = leaves.holding.get();
        var location = accepted(file(1_200) + mark + ",hold\n");
        await().atMost(SOON).until(() -> leaves.holding.get() == before + 1);
        assertThat(counts(report(location))).isEqualTo("RUNNING 1000=1000+0+0");
        var id = location.substring(location.lastIndexOf('/') + 1);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)), Update.update("holder.instance", "dead"), "imports");
        await().atMost(SOON).until(() -> leaves.holding.get() == before + 2);
        leaves.held.release(2);
        var report = finished(location);
        assertThat(report.path("rows").asLong()).isEqualTo(1_201);
        assertThat(report.path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void keeps_the_file_sealed() {
        int before = leaves.holding.get();
        var location = accepted("name,size\n" + mark + ",hold\n");
        await().atMost(SOON).until(() -> leaves.holding.get() == before + 1);
        assertThat(mongo.findAll(Document.class, "import_spool"))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.get("data", Binary.class).getData())
                        .asString()
                        .doesNotContain(mark));
        leaves.held.release();
        finished(location);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ' is empty: a header and rows are needed'",
        "'name', 'size is a column that is needed'",
        "'name,size,other', 'other is not a known column'",
        "'name,size,name', 'name is there twice'"
    })
    void refuses_a_wrong_header_at_once(String csv, String error) {
        var answer = post(csv);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).isEqualTo(error + "\n");
    }

    @Test
    void is_done_at_once_with_a_header_alone() {
        assertThat(counts(finished(accepted("name,size\n")))).isEqualTo("DONE 0=0+0+0");
    }

    @Test
    void knows_no_import_of_another_id() {
        assertThat(new Http(port).get("/api/leaves/import/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void tells_nobody_how_anothers_stands_but_organizers_of_the_whole_platform() {
        var location = accepted("name,size\n%s,big\n".formatted(mark));
        assertThat(finished(location).path("refused").asInt()).isOne();
        var other = TestTokens.organizer(UUID.randomUUID(), "another");
        assertThat(seenBy(other, location).status()).isEqualTo(404);
        assertThat(seenBy(other, location).body())
                .isEqualTo(seenBy(other, "/api/leaves/import/" + UUID.randomUUID())
                        .body()
                        .replaceFirst("/api/leaves/import/[^\"]*", location));
        assertThat(seenBy(TestTokens.platformOrganizer("boss"), location).status())
                .isEqualTo(200);
    }

    private Http.Answer seenBy(Caller reader, String location) {
        return new Http(port).send(location, request -> request.header("Authorization", TestTokens.bearer(reader)));
    }

    @Test
    void takes_more_than_a_megabyte() {
        var large = "name,size\n" + (mark + "x".repeat(1000) + ",1\n").repeat(3_000);
        assertThat(counts(finished(accepted(large)))).isEqualTo("DONE 3000=1+2999+0");
    }
}
