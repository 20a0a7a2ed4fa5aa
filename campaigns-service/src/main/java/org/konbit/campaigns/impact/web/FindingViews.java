package org.konbit.campaigns.impact.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.impact.Indicator;
import org.konbit.campaigns.impact.Observation;
import org.konbit.campaigns.impact.Obstacle;

/** Obstacles, indicators and observations as they are shown. */
final class FindingViews {
    private FindingViews() {}

    record ObstacleView(
            UUID id,
            UUID campaign,
            @Nullable UUID action,
            Obstacle.Kind kind,
            String description,
            List<Obstacle.Strategy> strategies,
            Instant notedAt) {
        static ObstacleView of(Obstacle obstacle) {
            return new ObstacleView(
                    obstacle.id(),
                    obstacle.campaign(),
                    obstacle.action(),
                    obstacle.kind(),
                    obstacle.description(),
                    obstacle.strategies(),
                    obstacle.at());
        }
    }

    record IndicatorView(
            UUID id,
            UUID campaign,
            Map<String, String> name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable String verification,
            Instant notedAt) {
        static IndicatorView of(Indicator indicator) {
            return new IndicatorView(
                    indicator.id(),
                    indicator.campaign(),
                    new TreeMap<>(indicator.name()),
                    indicator.unit(),
                    indicator.baseline(),
                    indicator.target(),
                    indicator.verification(),
                    indicator.at());
        }
    }

    record ObservationView(
            UUID id,
            UUID indicator,
            LocalDate date,
            BigDecimal value,
            @Nullable String evidence,
            Observation.@Nullable Confidence confidence,
            Instant notedAt) {
        static ObservationView of(Observation observation) {
            return new ObservationView(
                    observation.id(),
                    observation.indicator(),
                    observation.date(),
                    observation.value(),
                    observation.evidence(),
                    observation.confidence(),
                    observation.at());
        }
    }
}
