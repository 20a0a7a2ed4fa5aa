package org.konbit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    private final ApplicationModules features = ApplicationModules.of(CampaignsApplication.class);

    @Test
    void features_meet_only_through_their_root_packages() {
        features.verify();
    }

    @Test
    void there_are_features_to_check() {
        assertThat(features.stream().map(feature -> feature.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "movement",
                        "campaign",
                        "action",
                        "pledge",
                        "attendance",
                        "told",
                        "impact",
                        "calendar",
                        "mongo");
    }
}
