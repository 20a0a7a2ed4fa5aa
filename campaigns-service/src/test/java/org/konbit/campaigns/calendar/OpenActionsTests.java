package org.konbit.campaigns.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.FindActions;
import org.konbit.campaigns.calendar.OpenActions.Bound;
import org.konbit.campaigns.campaign.FindCampaigns;
import org.konbit.campaigns.movement.Collectives;
import org.konbit.campaigns.movement.Territories;
import org.konbit.campaigns.movement.Territory;
import org.mockito.ArgumentCaptor;

class OpenActionsTests {
    private static final Instant NOW = Instant.parse("2026-12-05T12:00:00Z");
    private static final Bound FIFTH =
            zone -> LocalDate.parse("2026-12-05").atStartOfDay(zone).toInstant();
    private final FindActions findActions = mock();
    private final Territories territories = mock();
    private final OpenActions openActions = new OpenActions(
            mock(Actions.class),
            findActions,
            mock(FindCampaigns.class),
            territories,
            mock(Collectives.class),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_day_is_the_territorys_own() {
        know("HT-CE", "America/Port-au-Prince");
        openActions.list("HT-CE", FIFTH, null, null, 10);
        assertThat(asked().from()).isEqualTo(Instant.parse("2026-12-05T05:00:00Z"));
    }

    @Test
    void a_day_of_no_territory_is_one_of_utc() {
        openActions.list(null, null, FIFTH, null, 10);
        assertThat(asked().from()).isEqualTo(NOW);
        assertThat(asked().to()).isEqualTo(Instant.parse("2026-12-05T00:00:00Z"));
    }

    @Test
    void a_calendar_looks_back_sixty_days() {
        know("HT-CE", null);
        openActions.ofTerritory("HT-CE");
        assertThat(asked().from()).isEqualTo(Instant.parse("2026-10-06T12:00:00Z"));
        assertThat(asked().to()).isNull();
    }

    private void know(String code, @Nullable String timeZone) {
        var territory = new Territory(code, "HT/" + code, "Centre", Map.of(), timeZone, 1);
        when(territories.find(code)).thenReturn(Optional.of(territory));
    }

    private FindActions.Open asked() {
        var asked = ArgumentCaptor.forClass(FindActions.Open.class);
        verify(findActions).open(asked.capture(), anyInt());
        return asked.getValue();
    }
}
