package org.konbit.campaigns.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Campaigns to test with, as in the examples of their events. */
public final class CampaignFixtures {
    private CampaignFixtures() {}

    public static CampaignPlan aPlan() {
        return new CampaignPlan(
                Map.of("ht", "Semans pa nou", "en", "Our seeds"),
                List.of(Map.of("ht", "Semans lokal")),
                List.of(UUID.fromString("0199c0de-0000-7000-8000-000000000003")),
                List.of("HT-CE"),
                List.of("HT/HT-CE"),
                new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2027-04-30")),
                null);
    }

    public static Campaign aDraft() {
        return Campaign.planned(
                CampaignId.valueOf("0199c0de-0000-7000-8000-000000000001"),
                aPlan(),
                new UUID(9, 9),
                Instant.parse("2026-10-01T00:00:00Z"));
    }
}
