package org.konbit.campaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.campaign.CampaignFixtures.aDraft;
import static org.konbit.campaigns.campaign.CampaignFixtures.aPlan;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                  | LAUNCH ABANDON       | DRAFT
                    LAUNCH              | PAUSE CLOSE ABANDON  | LAUNCHED
                    LAUNCH PAUSE        | RESUME CLOSE ABANDON | PAUSED
                    LAUNCH PAUSE RESUME | PAUSE CLOSE ABANDON  | LAUNCHED
                    LAUNCH CLOSE        | ''                   | CLOSED
                    ABANDON             | ''                   | ABANDONED
                    """)
    void takes_the_steps_that_its_state_allows_and_no_others(String taken, String possible, CampaignState state) {
        assertThat(after(taken).state()).isEqualTo(state);
        var allowed = Arrays.asList(possible.split(" "));
        for (var step : CampaignStep.values()) {
            assertThat(after(taken).take(step, null)).as("%s %s", state, step).isEqualTo(allowed.contains(step.name()));
        }
    }

    @Test
    void says_why_it_took_a_step() {
        var campaign = aDraft();
        campaign.take(CampaignStep.ABANDON, "pa gen semans");
        assertThat(campaign.unpublished()).containsExactly(new CampaignEvent.Abandoned("pa gen semans"));
    }

    @Test
    void is_not_changed_when_it_is_over() {
        assertThat(after("LAUNCH").change(aPlan())).isTrue();
        assertThat(after("LAUNCH CLOSE").change(aPlan())).isFalse();
    }

    private static Campaign after(String steps) {
        var campaign = aDraft();
        for (var step : steps.isEmpty() ? new String[0] : steps.split(" ")) {
            campaign.take(CampaignStep.valueOf(step), null);
        }
        return campaign;
    }
}
