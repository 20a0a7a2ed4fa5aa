package org.konbit.campaigns.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.action.ActionFixtures.ACTION;
import static org.konbit.campaigns.action.ActionFixtures.HINCHE_MARKET;
import static org.konbit.campaigns.action.ActionFixtures.START;
import static org.konbit.campaigns.action.ActionFixtures.anAnnouncedAction;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.campaign.CampaignFixtures;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.campaigns.movement.Standing;
import org.konbit.http.Caller;
import org.konbit.http.testing.TestTokens;

class MaySeeActionTests {
    private static final Caller COMING = TestTokens.member(new UUID(1, 1), "jan");
    private static final Caller STAYING = TestTokens.member(new UUID(2, 2), "pyè");
    private static final Caller LEADING = TestTokens.organizer(new UUID(3, 3), "mari");
    private final Campaigns campaigns = mock();
    private final MayAnnounce mayAnnounce = mock();
    private final Standing standing = mock();
    private final Action action = anAnnouncedAction().sensitive().build();

    @BeforeEach
    void a_campaign() {
        when(campaigns.require(any())).thenReturn(CampaignFixtures.aDraft());
        when(mayAnnounce.isTrueOf(LEADING, campaigns.require(action.campaign())))
                .thenReturn(true);
        when(standing.isKnown(any())).thenReturn(true);
    }

    @Test
    void whoever_is_not_of_the_movement_any_more_is_not_shown_it_whatever_they_had_answered() {
        when(standing.isKnown(COMING)).thenReturn(false);

        assertThat(placeSeenBy(COMING, START.minusHours(2))).isEqualTo("Hinche");
    }

    @Test
    void who_comes_to_a_sensitive_action_is_shown_its_place_shortly_before_and_others_never() {
        var early = START.minusHours(4);
        var late = START.minusHours(2);
        assertThat(placeSeenBy(COMING, early)).isEqualTo("Hinche");
        assertThat(placeSeenBy(COMING, late)).isEqualTo(HINCHE_MARKET.name());
        assertThat(placeSeenBy(STAYING, late)).isEqualTo("Hinche");
        assertThat(placeSeenBy(LEADING, early)).isEqualTo(HINCHE_MARKET.name());
    }

    @Test
    void only_who_leads_a_sensitive_action_sees_it_in_full() {
        assertThat(maySee(START).sightOf(action, LEADING).inFull()).isTrue();
        assertThat(maySee(START).sightOf(action, COMING).inFull()).isFalse();
        assertThat(maySee(START).sightOf(anAnnouncedAction().build(), STAYING).inFull())
                .isTrue();
    }

    private String placeSeenBy(Caller caller, OffsetDateTime now) {
        return maySee(now).sightOf(action, caller).place().name();
    }

    private MaySeeAction maySee(OffsetDateTime now) {
        Participants participants = (person, of) -> person.equals(COMING.subject()) && of.equals(ACTION);
        var clock = Clock.fixed(now.toInstant(), ZoneOffset.UTC);
        return new MaySeeAction(
                mock(Actions.class), campaigns, mayAnnounce, participants, standing, clock, Duration.ofHours(3));
    }
}
