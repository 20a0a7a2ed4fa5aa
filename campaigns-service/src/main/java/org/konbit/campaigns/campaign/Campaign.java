package org.konbit.campaigns.campaign;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** What collectives demand together, where and when. */
@TypeAlias("campaign")
public final class Campaign extends Aggregate<CampaignEvent> {
    private final @Id CampaignId id;
    private CampaignPlan plan;
    private CampaignState state;
    private final UUID plannedBy;
    private final Instant plannedAt;

    @PersistenceCreator
    Campaign(CampaignId id, CampaignPlan plan, CampaignState state, UUID plannedBy, Instant plannedAt) {
        this.id = id;
        this.plan = plan;
        this.state = state;
        this.plannedBy = plannedBy;
        this.plannedAt = plannedAt;
    }

    static Campaign planned(CampaignId id, CampaignPlan plan, UUID by, Instant now) {
        return new Campaign(id, plan, CampaignState.DRAFT, by, now);
    }

    /** Moves on when its state allows it. */
    boolean take(CampaignStep step, @Nullable String reason) {
        if (!step.isPossibleFrom(state)) return false;
        state = step.next();
        record(
                switch (step) {
                    case LAUNCH -> new CampaignEvent.Launched(reason);
                    case PAUSE -> new CampaignEvent.Paused(reason);
                    case RESUME -> new CampaignEvent.Resumed(reason);
                    case CLOSE -> new CampaignEvent.Closed(reason);
                    case ABANDON -> new CampaignEvent.Abandoned(reason);
                });
        return true;
    }

    boolean change(CampaignPlan changed) {
        if (state.isOver()) return false;
        plan = changed;
        return true;
    }

    public CampaignId id() {
        return id;
    }

    public CampaignPlan plan() {
        return plan;
    }

    public CampaignState state() {
        return state;
    }

    public List<String> scopePaths() {
        return plan.scopePaths();
    }

    public UUID plannedBy() {
        return plannedBy;
    }

    public Instant plannedAt() {
        return plannedAt;
    }
}
