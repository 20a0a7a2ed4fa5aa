package org.konbit.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ChainCheckTests {
    private static final String CHAIN = "collectives-service:0d9f1c52-5a0e-4f3b-9c1e-2b7a6d1f0a11";
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final List<AuditEntry> chain = chainOf(9, "token");

    private static List<AuditEntry> chainOf(int length, String client) {
        var entries = new ArrayList<AuditEntry>();
        var previous = AuditEntry.BEGINNING;
        for (var number = 1; number <= length; number++) {
            var entry = entry(number, client, previous);
            entries.add(entry);
            previous = entry.hash();
        }
        return entries;
    }

    private static AuditEntry entry(long number, String client, String previous) {
        var unhashed = new AuditEntry(
                AuditEntry.id(CHAIN, number),
                CHAIN,
                number,
                NOON.plusSeconds(number),
                "0198c3a0-1111-7aaa-8aaa-000000000001",
                List.of("ORGANIZER"),
                "POST /api/messages",
                Map.of(),
                client,
                202,
                null,
                previous,
                "");
        return withHash(unhashed, unhashed.calculated());
    }

    private static AuditEntry withHash(AuditEntry e, String hash) {
        return new AuditEntry(
                e.id(),
                e.chain(),
                e.number(),
                e.at(),
                e.caller(),
                e.roles(),
                e.operation(),
                e.ids(),
                e.client(),
                e.status(),
                e.completes(),
                e.previous(),
                hash);
    }

    private static List<String> breaks(List<AuditEntry> entries, Anchor... anchors) {
        var check = new ChainCheck(CHAIN, List.of(anchors));
        entries.forEach(check::next);
        return check.end().breaks();
    }

    private List<String> breaksAfter(Consumer<List<AuditEntry>> what, Anchor... anchors) {
        var spoilt = new ArrayList<>(chain);
        what.accept(spoilt);
        return breaks(spoilt, anchors);
    }

    private Anchor anchor(int number) {
        return new Anchor(CHAIN, number, chain.get(number - 1).hash(), NOON, false);
    }

    private Anchor cut(int number) {
        return new Anchor(CHAIN, number, chain.get(number - 1).hash(), NOON, true);
    }

    @Test
    void the_example_of_the_contract_is_whole() throws Exception {
        var file = Files.readString(Path.of("../contracts/audit/chain.example.json"));
        var example = Document.parse("{\"entries\": " + file + "}").getList("entries", Document.class).stream()
                .map(entry -> entry.append("_id", AuditEntry.id(CHAIN, entry.getInteger("number")))
                        .append("at", Date.from(Instant.parse(entry.getString("at")))))
                .map(AuditEntry::of)
                .toList();
        assertThat(example).hasSize(3);
        assertThat(breaks(example)).isEmpty();
    }

    @Test
    void a_chain_that_nobody_touched_is_whole_anchored_or_not_also_one_that_ended_at_any_entry() {
        assertThat(breaks(chain)).isEmpty();
        assertThat(breaks(chain, anchor(3), anchor(9))).isEmpty();
        assertThat(breaks(chain.subList(0, 5), anchor(3))).isEmpty();
        assertThat(breaks(List.of())).isEmpty();
    }

    @Test
    void an_entry_that_was_edited_is_found() {
        var edited =
                withHash(entry(4, "session", chain.get(2).hash()), chain.get(3).hash());
        assertThat(breaksAfter(entries -> entries.set(3, edited)))
                .singleElement()
                .asString()
                .contains("entry 4 was changed");
    }

    @Test
    void an_entry_that_was_edited_with_its_hash_is_found() {
        assertThat(breaksAfter(entries ->
                        entries.set(3, entry(4, "session", chain.get(2).hash()))))
                .singleElement()
                .asString()
                .contains("entry 5 does not follow");
    }

    @Test
    void an_entry_that_was_removed_is_found() {
        assertThat(breaksAfter(entries -> entries.remove(3)))
                .singleElement()
                .asString()
                .contains("entry 4 is missing");
        assertThat(breaksAfter(entries -> entries.subList(0, 2).clear()))
                .singleElement()
                .asString()
                .contains("entry 1 to 2 are missing");
    }

    @Test
    void an_end_that_was_removed_is_found_by_its_anchor_and_so_is_a_whole_chain() {
        assertThat(breaksAfter(entries -> entries.subList(6, 9).clear(), anchor(8)))
                .singleElement()
                .asString()
                .contains("entry 7 to 8 are missing: anchored at " + NOON);
        assertThat(breaksAfter(List::clear, anchor(8)))
                .singleElement()
                .asString()
                .contains("entry 1 to 8 are missing");
    }

    @Test
    void an_entry_that_was_inserted_is_found() {
        assertThat(breaksAfter(entries ->
                        entries.add(4, entry(4, "session", chain.get(3).hash()))))
                .isNotEmpty();
        assertThat(breaksAfter(entries -> {
                    var inserted = entry(4, "session", chain.get(2).hash());
                    entries.set(3, inserted);
                    entries.set(4, entry(5, "token", inserted.hash()));
                }))
                .singleElement()
                .asString()
                .contains("entry 6 does not follow");
    }

    @Test
    void entries_that_changed_places_are_found() {
        assertThat(breaksAfter(entries -> Collections.swap(entries, 3, 4))).isNotEmpty();
        var moved = chain.get(4);
        assertThat(breaksAfter(entries -> entries.set(
                        3,
                        new AuditEntry(
                                AuditEntry.id(CHAIN, 4),
                                CHAIN,
                                5,
                                moved.at(),
                                moved.caller(),
                                moved.roles(),
                                moved.operation(),
                                moved.ids(),
                                moved.client(),
                                moved.status(),
                                moved.completes(),
                                moved.previous(),
                                moved.hash()))))
                .anySatisfy(each -> assertThat(each).contains("entry 5 is stored as"));
    }

    @Test
    void a_chain_that_was_written_anew_is_found_by_its_anchor() {
        var anew = chainOf(9, "session");
        assertThat(breaks(anew)).isEmpty();
        assertThat(breaks(anew, anchor(6)))
                .singleElement()
                .asString()
                .contains("entry 6 is not what was anchored")
                .contains("written anew");
    }

    @Test
    void an_anchor_that_was_told_again_for_a_chain_written_anew_does_not_make_it_whole() {
        var anew = chainOf(9, "session");
        var again = new Anchor(CHAIN, 6, anew.get(5).hash(), NOON.plusSeconds(60), false);
        assertThat(breaks(anew, anchor(6), again)).hasSize(2);
    }

    @Test
    void a_chain_whose_old_part_was_removed_for_its_age_is_whole_from_there_on() {
        var left = chain.subList(4, 9);
        assertThat(breaks(left, anchor(3), cut(4), anchor(9))).isEmpty();
        assertThat(breaks(left)).as("without being told").isNotEmpty();
        assertThat(breaks(chain.subList(5, 9), cut(4))).as("one more is gone").isNotEmpty();
        assertThat(breaks(chain.subList(2, 9), cut(4)))
                .as("its removal was broken off")
                .isEmpty();
        assertThat(breaks(List.of(), anchor(3), cut(9))).isEmpty();
    }
}
