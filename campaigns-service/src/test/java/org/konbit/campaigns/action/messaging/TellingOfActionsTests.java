package org.konbit.campaigns.action.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.action.ActionFixtures.ACTION;
import static org.konbit.campaigns.action.ActionFixtures.CAMPAIGN;
import static org.konbit.campaigns.action.ActionFixtures.DISPATCH;
import static org.konbit.campaigns.action.ActionFixtures.MARI;
import static org.konbit.campaigns.action.ActionFixtures.START;
import static org.konbit.campaigns.action.ActionFixtures.anAnnouncedAction;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionEvent;
import org.konbit.campaigns.action.ActionFixtures;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.testing.Contracts;

class TellingOfActionsTests {
    private static final UUID OTHER = new UUID(7, 7);
    private final TellingOfActions telling = new TellingOfActions();

    @Test
    void an_announcement_is_as_agreed_and_its_id_names_the_dispatch() {
        var action = anAnnouncedAction().build();
        var said = said(action, action.unpublished().getFirst());
        assertThat(said).extracting(OutboundEvent::topic).containsExactly("campaigns.actions", "campaigns.events");
        assertThat(said.getLast().id()).isEqualTo(DISPATCH);
        said.forEach(Contracts::assertIsTheExample);
        assertThat(said).extracting(OutboundEvent::key).containsOnly(ACTION.toString());
    }

    @Test
    void a_postponement_is_as_agreed() {
        var action = ActionFixtures.postponedToTheNextWeek();
        var event = new ActionEvent.Postponed(OTHER, DISPATCH, START, Map.of("ht", "Lapli ap tonbe"), MARI);
        var said = said(action, event);
        Contracts.assertFits(said.getFirst());
        Contracts.assertIsTheExample(said.getLast());
        assertThat(said.getLast().id()).isEqualTo(OTHER);
    }

    @Test
    void a_cancellation_is_as_agreed() {
        var event = new ActionEvent.Cancelled(OTHER, DISPATCH, "Wout la bloke", Map.of("ht", "Nou regrèt sa"), MARI);
        var action = anAnnouncedAction().recurring("FREQ=WEEKLY;COUNT=4").build();
        var said = said(action, event);
        Contracts.assertIsTheExample(said.getLast());
        assertThat(said.getLast().id()).isEqualTo(OTHER);
    }

    @Test
    void that_it_was_held_is_as_agreed() {
        var said = said(anAnnouncedAction().build(), new ActionEvent.Held(Instant.parse("2026-12-05T17:30:00Z")));
        Contracts.assertIsTheExample(said.getLast());
        assertThat(said.getLast().data())
                .isEqualTo(new ActionHeldV1(ACTION.value(), CAMPAIGN.value(), Instant.parse("2026-12-05T17:30:00Z")));
    }

    @Test
    void a_sensitive_action_is_told_without_its_place() {
        var action = anAnnouncedAction().sensitive().build();
        for (var event : said(action, action.unpublished().getFirst())) {
            Contracts.assertFits(event);
            assertThat(String.valueOf(event.data()))
                    .doesNotContain("Mache Ench")
                    .doesNotContain("19.1453");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;COUNT=4, 2026-12-26T08:00:00-05:00",
        "FREQ=MONTHLY;UNTIL=20270610T000000Z, 2027-06-05T08:00:00-04:00",
        "FREQ=YEARLY, 2027-12-05T08:00:00-05:00",
        "FREQ=WEEKLY, 2028-01-08T08:00:00-05:00"
    })
    void one_that_recurs_says_when_it_starts_for_the_last_time(String rule, OffsetDateTime last) {
        var action = anAnnouncedAction().recurring(rule).build();
        var said = said(action, action.unpublished().getFirst());
        said.forEach(Contracts::assertFits);
        assertThat(said.getLast().data())
                .isInstanceOfSatisfying(
                        ActionAnnouncedV1.class,
                        told -> assertThat(told.action().lastStartsAt()).isEqualTo(last));
    }

    private List<OutboundEvent> said(Action action, ActionEvent event) {
        return telling.toWire(action, event).toList();
    }
}
