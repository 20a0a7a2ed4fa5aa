package org.konbit.notifications.recipient.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.notifications.recipient.mongo.RecipientFixture.aPerson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.http.Caller;
import org.konbit.http.testing.TestTokens;
import org.konbit.imports.ImportContext;
import org.konbit.imports.ImportRows;
import org.konbit.imports.Row;
import org.konbit.imports.RowOutcome;
import org.konbit.imports.RowOutcome.Accepted;
import org.konbit.imports.RowOutcome.Later;
import org.konbit.imports.RowOutcome.Refused;
import org.konbit.imports.RowOutcome.Unchanged;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.ContactPoint;
import org.konbit.notifications.recipient.PhoneNumber;
import org.konbit.notifications.recipient.PhonebookFixture;

class ContactImportMongoTests {
    private RecipientFixture fixture;
    private ImportRows importing;

    @BeforeEach
    void open() {
        fixture = new RecipientFixture();
        importing = PhonebookFixture.importing(
                fixture.cards, fixture.phonebook, fixture.people, new StoredTerritories(fixture.mongo));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void each_kind_makes_its_people_reachable() {
        var marie = fixture.learn(aPerson("marie"));
        var jean = fixture.learn(aPerson("jean"));
        var ti = fixture.learn(aPerson("ti"));
        assertThat(outcomes("marie,phone,+509 34 00 00 01,", "jean,email,Jean@Example.org,", "ti,relay,,marie"))
                .hasOnlyElementsOfType(Accepted.class);
        assertThat(channel(marie)).isEqualTo(ChannelKind.SMS);
        assertThat(channel(jean)).isEqualTo(ChannelKind.EMAIL);
        assertThat(channel(ti)).isEqualTo(ChannelKind.RELAY);
        assertThat(fixture.recipients.reach(List.of(ti)).getFirst().relay()).isEqualTo(marie);
    }

    @Test
    void a_dry_run_says_what_would_become_of_them_and_stores_nothing() {
        var marie = fixture.learn(aPerson("marie"));
        var before = channel(marie);
        var organizer = TestTokens.platformOrganizer("boss");
        assertThat(outcomes(organizer, true, "marie,phone,+509 34 00 00 01,")).hasOnlyElementsOfType(Accepted.class);
        assertThat(channel(marie)).isEqualTo(before).isNotEqualTo(ChannelKind.SMS);
    }

    @Test
    void what_a_person_added_is_vouched_for_and_keeps_its_place() {
        var marie = fixture.learn(aPerson("marie"));
        var phone = new PhoneNumber("+50934000009");
        fixture.save(PhonebookFixture.withOwnPhone(fixture.phonebook, fixture.card(marie), phone));
        outcomes("marie,phone,+50934000008,");

        assertThat(outcomes("marie,phone,+50934000009,")).hasOnlyElementsOfType(Accepted.class);
        assertThat(outcomes("marie,phone,+50934000009,")).hasOnlyElementsOfType(Unchanged.class);
        var points = fixture.card(marie).points();
        assertThat(points).hasSize(2).allMatch(ContactPoint::verified);
        assertThat(points.getFirst().index()).isEqualTo(fixture.phonebook.index(phone));
    }

    @Test
    void the_same_rows_again_change_nothing() {
        fixture.learn(aPerson("marie"));
        fixture.learn(aPerson("ti"));
        var rows = new String[] {
            "marie,phone,+50934000001,", "marie,phone,+50934000002,", "marie,email,m@example.org,", "ti,relay,,marie"
        };
        assertThat(outcomes(rows)).hasOnlyElementsOfType(Accepted.class);
        assertThat(outcomes(rows)).hasOnlyElementsOfType(Unchanged.class);
        assertThat(outcomes("marie,phone,+509-3400-0001,", "marie,email,M@EXAMPLE.ORG,"))
                .hasOnlyElementsOfType(Unchanged.class);
    }

    @Test
    void the_same_row_twice_in_one_batch_counts_once() {
        fixture.learn(aPerson("marie"));
        assertThat(outcomes("marie,phone,+50934000001,", "marie,phone,+50934000001,"))
                .hasExactlyElementsOfTypes(Accepted.class, Unchanged.class);
    }

    @Test
    void a_wrong_row_is_refused_by_its_column_and_its_value_is_not_repeated() {
        fixture.learn(aPerson("marie"));
        var outcomes = outcomes(
                "marie,phone,34000001,",
                "marie,email,nobody at home,",
                "marie,pigeon,x,",
                ",phone,+50934000001,",
                "marie,relay,,",
                "marie,relay,,marie",
                "marie,phone,+50934000001,");
        assertThat(outcomes.subList(0, 6).stream().map(one -> ((Refused) one).column()))
                .containsExactly("value", "value", "kind", "handle", "relay_handle", "relay_handle");
        assertThat(outcomes.subList(0, 6).toString())
                .doesNotContain("34000001")
                .doesNotContain("nobody at home")
                .doesNotContain("pigeon");
        assertThat(outcomes.getLast()).isInstanceOf(Accepted.class);
    }

    @Test
    void a_handle_that_is_not_known_yet_is_waited_for() {
        assertThat(outcomes("late,phone,+50934000001,").getFirst()).isInstanceOf(Later.class);
        fixture.learn(aPerson("late"));
        assertThat(outcomes("late,relay,,later").getFirst())
                .isEqualTo(new Later("relay_handle", "There is no person with this handle."));
        assertThat(outcomes("late,phone,+50934000001,").getFirst()).isInstanceOf(Accepted.class);
    }

    @Test
    void only_an_organizer_of_where_somebody_lives_vouches_for_a_way_to_them() {
        var organizer = fixture.learn(aPerson("boss").organizing("HT/HT-CE"));
        var former = fixture.learn(aPerson("former").organizing("HT", Instant.parse("2026-01-01T00:00:00Z")));
        var here = fixture.learn(aPerson("here"));
        var elsewhere = fixture.learn(aPerson("elsewhere").within("HT", "HT-ND"));

        assertThat(outcomes(TestTokens.organizer(organizer, "boss"), "elsewhere,phone,+50934000001,"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.column()).isEqualTo("handle"));
        for (var nobody : List.of(TestTokens.organizer(former, "former"), TestTokens.member(organizer, "boss"))) {
            assertThat(outcomes(nobody, "here,phone,+50934000001,")).hasOnlyElementsOfType(Refused.class);
        }
        assertThat(channel(elsewhere)).isEqualTo(ChannelKind.NONE);
        assertThat(channel(here)).isEqualTo(ChannelKind.NONE);
        assertThat(outcomes(TestTokens.organizer(organizer, "boss"), "here,phone,+50934000001,"))
                .hasOnlyElementsOfType(Accepted.class);
    }

    @Test
    void a_phone_whose_holder_stopped_messages_stays_silent() {
        var marie = fixture.learn(aPerson("marie"));
        fixture.cards.silence(fixture.phonebook.index(new PhoneNumber("+50934000001")), true);
        outcomes("marie,phone,+50934000001,");
        assertThat(channel(marie)).isEqualTo(ChannelKind.NONE);
    }

    private ChannelKind channel(UUID person) {
        return fixture.recipients.reach(List.of(person)).getFirst().channel();
    }

    private List<RowOutcome> outcomes(String... lines) {
        return outcomes(TestTokens.platformOrganizer("boss"), lines);
    }

    private List<RowOutcome> outcomes(Caller importer, String... lines) {
        return outcomes(importer, false, lines);
    }

    private List<RowOutcome> outcomes(Caller importer, boolean dryRun, String... lines) {
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            var cells = line.split(",", -1);
            rows.add(new Row(
                    rows.size() + 1,
                    Map.of("handle", cells[0], "kind", cells[1], "value", cells[2], "relay_handle", cells[3])));
        }
        var context = new ImportContext(UUID.randomUUID(), importer, Instant.parse("2026-01-01T00:00:00Z"), dryRun);
        return importing.apply(context, rows);
    }
}
