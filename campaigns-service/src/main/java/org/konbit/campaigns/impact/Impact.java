package org.konbit.campaigns.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.ActionKind;
import org.konbit.campaigns.action.ActionState;
import org.konbit.campaigns.action.Counts;
import org.konbit.campaigns.attendance.Crowd;
import org.konbit.campaigns.campaign.CampaignState;
import org.konbit.campaigns.movement.Restoration;
import org.konbit.campaigns.told.Figures;

/**
 * What came of a campaign: figures with their source, and no claim beyond them.
 *
 * @param told who was told of its actions, by the announcements
 * @param messages all messages it sent, postponements and cancellations too
 * @param restoration land restored in its scope and period, by whomever
 */
public record Impact(
        UUID campaign,
        Map<String, String> title,
        CampaignState state,
        List<ScopeTerritory> scope,
        Period period,
        Reach told,
        Reach messages,
        List<ActionImpact> actions,
        Answers answers,
        Came came,
        Restoration restoration,
        List<IndicatorImpact> indicators,
        List<ObstacleImpact> obstacles) {

    /** A territory of the scope. */
    public record ScopeTerritory(String territory, @Nullable String name) {}

    /** Days, both ends included. */
    public record Period(LocalDate from, LocalDate to) {}

    /**
     * People that messages were for, as of when sending ended; what receipts say that come later stands in the dispatch.
     *
     * @param recipients the sum of those queued, told, failed and skipped
     * @param told those to whom it was sent, whether or not their receipt was there yet
     */
    public record Reach(
            long recipients,
            long queued,
            long told,
            long failed,
            long skipped,
            Map<String, Long> byChannel,
            Map<String, Long> byLanguage) {
        static Reach of(Figures figures, Map<String, Long> byChannel, Map<String, Long> byLanguage) {
            return new Reach(
                    figures.recipients(),
                    figures.queued(),
                    figures.sent() + figures.delivered(),
                    figures.failed(),
                    figures.skipped(),
                    byChannel,
                    byLanguage);
        }
    }

    /** One action. */
    public record ActionImpact(
            UUID id,
            ActionKind kind,
            Map<String, String> title,
            ActionState state,
            OffsetDateTime startsAt,
            String timeZone,
            Counts counts,
            @Nullable Crowd crowd,
            Reach told) {}

    /** All actions' answers. */
    public record Answers(
            long accepted, long tentative, long declined, long waitlisted, long headcount, long delegated) {}

    /** All actions' attendance; the crowd is the sum of the newest estimates. */
    public record Came(long attended, @Nullable CrowdRange crowd) {}

    /** From so many to so many people. */
    public record CrowdRange(long low, long high) {}

    /** What was hoped for, and what was last measured. */
    public record IndicatorImpact(
            UUID id,
            Map<String, String> name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable String verification,
            @Nullable LatestObservation latest) {}

    /** What was last measured. */
    public record LatestObservation(
            LocalDate date,
            BigDecimal value,
            Observation.@Nullable Confidence confidence,
            @Nullable String evidence) {}

    /** What stood in the way. */
    public record ObstacleImpact(
            UUID id,
            Obstacle.Kind kind,
            String description,
            @Nullable UUID action,
            List<Obstacle.Strategy> strategies) {}
}
