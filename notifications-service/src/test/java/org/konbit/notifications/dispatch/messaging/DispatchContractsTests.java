package org.konbit.notifications.dispatch.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.notifications.dispatch.DispatchFixtures.aMessage;
import static org.konbit.notifications.dispatch.DispatchFixtures.finished;
import static org.konbit.notifications.dispatch.DispatchFixtures.started;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.dispatch.DispatchEvent;
import org.konbit.notifications.dispatch.Figures;
import org.konbit.notifications.dispatch.Outcome;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.wording.WorkDayFacts;
import org.konbit.outbox.testing.Contracts;

class DispatchContractsTests {
    private static final UUID CAMPAIGN = UUID.fromString("0199c0de-0000-7000-8000-000000000001");
    private static final UUID ACTION = UUID.fromString("0199c0de-0000-7000-8000-000000000002");
    private static final UUID DISPATCH = UUID.fromString("0199c0de-0000-7000-8000-000000000004");

    @Test
    void a_finished_dispatch_is_told_as_agreed() {
        var figures = new Figures(
                0,
                410,
                640,
                12,
                Map.of(Outcome.NO_CHANNEL, 130L, Outcome.OPTED_OUT, 8L),
                Map.of("sms", 700L, "email", 250L, "relay", 120L, "none", 130L));
        var told = Map.of("ht", 900L, "fr", 150L);
        var dispatch = finished(started(DISPATCH, aMessage(ACTION, CAMPAIGN)), figures, told);
        var event = new DispatchPublishes()
                .toWire(dispatch, new DispatchEvent.Finished(figures, told))
                .findFirst()
                .orElseThrow();
        Contracts.assertIsTheExample(event);
        assertThat(event.topic()).isEqualTo("notifications.events");
        assertThat(event.key()).isEqualTo(DISPATCH.toString());
    }

    @Test
    void an_announcement_is_read_as_campaigns_service_tells_it() {
        var told = Contracts.example("konbit.campaigns.action-announced.v1", ActionToldV1.class);
        assertThat(told.actionId()).isEqualTo(ACTION);
        assertThat(told.facts().startsAt())
                .isEqualTo(ZonedDateTime.parse("2026-12-05T08:00:00-05:00[America/Port-au-Prince]"));
        assertThat(told.author().handle()).isEqualTo("mari.hinche");
        if (told.audience() == null) throw new AssertionError("It has no audience");
        assertThat(AudienceQuery.of(told.audience()).anyOf()).hasSize(2);
    }

    @Test
    void a_postponement_and_a_cancellation_are_read_as_campaigns_service_tells_them() {
        var postponed = Contracts.example("konbit.campaigns.action-postponed.v1", ActionToldV1.class);
        assertThat(postponed.announcement()).isEqualTo(DISPATCH);
        assertThat(postponed.facts().previously())
                .isEqualTo(ZonedDateTime.parse("2026-12-05T08:00:00-05:00[America/Port-au-Prince]"));
        var cancelled = Contracts.example("konbit.campaigns.action-cancelled.v1", ActionToldV1.class);
        assertThat(cancelled.announcement()).isEqualTo(DISPATCH);
        assertThat(cancelled.facts().message()).containsEntry("ht", "Nou regrèt sa");
        assertThat(postponed.begins()).isEqualTo(postponed.startsAt().toInstant());
        assertThat(cancelled.begins()).as("the last day of one that recurs").isEqualTo("2026-12-26T13:00:00Z");
    }

    @Test
    void a_work_day_that_is_moved_or_called_off_is_read_as_collectives_service_tells_it() {
        var moved = Contracts.example("konbit.collectives.work-day-moved.v1", WorkDayToldV1.class);
        assertThat(moved.facts())
                .isEqualTo(new WorkDayFacts(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 27), "RAIN"));
        var cancelled = Contracts.example("konbit.collectives.work-day-cancelled.v1", WorkDayToldV1.class);
        assertThat(cancelled.facts()).isEqualTo(new WorkDayFacts(LocalDate.of(2026, 11, 20), null, "RAIN"));
        assertThat(cancelled.command(DISPATCH).by()).isEqualTo(moved.by().subject());
    }
}
