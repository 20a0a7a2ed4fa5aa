package org.konbit.campaigns.action;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.movement.GeoPoint;

/** Actions to test with: a march in Hinche, as in the examples of its events. */
public final class ActionFixtures {
    public static final CampaignId CAMPAIGN = CampaignId.valueOf("0199c0de-0000-7000-8000-000000000001");
    public static final ActionId ACTION = ActionId.valueOf("0199c0de-0000-7000-8000-000000000002");
    public static final UUID DISPATCH = UUID.fromString("0199c0de-0000-7000-8000-000000000004");
    public static final By MARI = new By(UUID.fromString("0199c0de-0000-7000-8000-000000000009"), "mari.hinche");
    public static final OffsetDateTime START = OffsetDateTime.parse("2026-12-05T08:00:00-05:00");
    public static final OffsetDateTime END = OffsetDateTime.parse("2026-12-05T12:00:00-05:00");
    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    public static final Place HINCHE_MARKET =
            new Place("Mache Ench", "HT-CE-01", "HT/HT-CE/HT-CE-01", "Hinche", GeoPoint.of(-72.0114, 19.1453));

    private ActionFixtures() {}

    public static Builder aDraft() {
        return new Builder();
    }

    public static Builder anAnnouncedAction() {
        return new Builder().announced();
    }

    public static Action postponedToTheNextWeek() {
        var action = anAnnouncedAction().build();
        action.postpone(new UUID(7, 7), START.plusWeeks(1), null, null, MARI, NOW);
        return action;
    }

    /** Builds one. */
    public static final class Builder {
        private ActionId id = ACTION;
        private Exposure exposure = Exposure.OPEN;
        private @Nullable Integer capacity;
        private List<Quota> quotas = List.of();
        private @Nullable String recurrence;
        private @Nullable OffsetDateTime end = END;
        private boolean announced;

        public Builder withId(ActionId other) {
            id = other;
            return this;
        }

        public Builder withoutEnd() {
            end = null;
            return this;
        }

        public Builder sensitive() {
            exposure = Exposure.SENSITIVE;
            return this;
        }

        public Builder withCapacity(int seats) {
            capacity = seats;
            return this;
        }

        public Builder withQuotas(Quota... some) {
            quotas = List.of(some);
            return this;
        }

        public Builder recurring(String rule) {
            recurrence = rule;
            return this;
        }

        public Builder announced() {
            announced = true;
            return this;
        }

        public ActionPlan plan() {
            var audience = new Audience(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(Audience.ofTerritories("HT-CE"), brigades()),
                    null);
            return new ActionPlan(
                    ActionKind.MARCH,
                    Map.of("ht", "Mach pou semans pa nou", "en", "March for our seeds"),
                    HINCHE_MARKET,
                    new Schedule(START, end, "America/Port-au-Prince"),
                    recurrence,
                    capacity,
                    quotas,
                    exposure,
                    audience);
        }

        private static Audience brigades() {
            return new Audience(
                    null,
                    null,
                    null,
                    List.of(Audience.CollectiveType.AGROFORESTRY_BRIGADE),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        /** With nothing unpublished, unless it is announced just now. */
        public Action build() {
            var action = Action.planned(id, CAMPAIGN, plan());
            if (announced) action.announce(DISPATCH, Map.of("ht", "Vini ak semans ou"), MARI, NOW);
            return action;
        }
    }
}
