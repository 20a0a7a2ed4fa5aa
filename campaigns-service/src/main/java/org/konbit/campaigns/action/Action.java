package org.konbit.campaigns.action;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** A dated thing people do together for a campaign. */
@TypeAlias("action")
public final class Action extends Aggregate<ActionEvent> {
    private final @Id ActionId id;
    private final CampaignId campaign;
    private ActionPlan plan;
    private ActionState state;
    private List<Notice> notices;
    private @Nullable Instant heldAt;
    private int sequence;

    @PersistenceCreator
    Action(
            ActionId id,
            CampaignId campaign,
            ActionPlan plan,
            ActionState state,
            List<Notice> notices,
            @Nullable Instant heldAt,
            int sequence) {
        this.id = id;
        this.campaign = campaign;
        this.plan = plan;
        this.state = state;
        this.notices = List.copyOf(notices);
        this.heldAt = heldAt;
        this.sequence = sequence;
    }

    static Action planned(ActionId id, CampaignId campaign, ActionPlan plan) {
        return new Action(id, campaign, plan, ActionState.DRAFT, List.of(), null, 0);
    }

    ActionMove announce(UUID dispatch, @Nullable Map<String, String> message, By by, Instant now) {
        if (!state.canBecome(ActionState.ANNOUNCED)) return new ActionMove.NotNow(state);
        if (!plan.schedule().startsAfter(now)) {
            return new ActionMove.TooLate(plan.schedule().startsAt());
        }
        state = ActionState.ANNOUNCED;
        note(dispatch, Notice.Subject.ANNOUNCEMENT, now);
        record(new ActionEvent.Announced(dispatch, message, by));
        return new ActionMove.Made(this, dispatch);
    }

    ActionMove postpone(
            UUID dispatch,
            OffsetDateTime start,
            @Nullable OffsetDateTime end,
            @Nullable Map<String, String> message,
            By by,
            Instant now) {
        if (!state.canBecome(ActionState.POSTPONED)) return new ActionMove.NotNow(state);
        if (!start.toInstant().isAfter(now)) return new ActionMove.TooLate(start);
        var previous = plan.schedule().startsAt();
        plan = plan.at(plan.schedule().movedTo(start, end));
        state = ActionState.POSTPONED;
        sequence++;
        note(dispatch, Notice.Subject.POSTPONEMENT, now);
        record(new ActionEvent.Postponed(dispatch, announcement(), previous, message, by));
        return new ActionMove.Made(this, dispatch);
    }

    ActionMove cancel(
            UUID dispatch, @Nullable String reason, @Nullable Map<String, String> message, By by, Instant now) {
        if (!state.canBecome(ActionState.CANCELLED)) return new ActionMove.NotNow(state);
        state = ActionState.CANCELLED;
        sequence++;
        note(dispatch, Notice.Subject.CANCELLATION, now);
        record(new ActionEvent.Cancelled(dispatch, announcement(), reason, message, by));
        return new ActionMove.Made(this, dispatch);
    }

    ActionMove hold(Instant now) {
        if (!state.canBecome(ActionState.HELD)) return new ActionMove.NotNow(state);
        state = ActionState.HELD;
        heldAt = now;
        record(new ActionEvent.Held(now));
        return new ActionMove.Made(this, null);
    }

    ActionMove change(ActionPlan changed) {
        if (state != ActionState.DRAFT && !state.isAhead()) return new ActionMove.NotNow(state);
        if (state != ActionState.DRAFT && !plan.promisesTheSameAs(changed)) return new ActionMove.AlreadyPromised();
        plan = changed;
        if (state != ActionState.DRAFT) {
            sequence++;
            record(new ActionEvent.Changed());
        }
        return new ActionMove.Made(this, null);
    }

    private void note(UUID dispatch, Notice.Subject subject, Instant now) {
        var all = new ArrayList<>(notices);
        all.add(new Notice(dispatch, subject, now));
        notices = List.copyOf(all);
    }

    private UUID announcement() {
        return notices.getFirst().dispatch();
    }

    /** Nobody can answer any more, as it was held or its time has passed. */
    public boolean isOverAt(Instant moment) {
        return state == ActionState.HELD
                || (plan.recurrence() == null && plan.schedule().isOverAt(moment));
    }

    /** One that recurs ends when it is held or cancelled. */
    public boolean endedBefore(Instant moment) {
        if (plan.recurrence() == null) return plan.schedule().isOverAt(moment);
        return switch (state) {
            case DRAFT, ANNOUNCED, POSTPONED -> false;
            case HELD -> heldAt != null && heldAt.isBefore(moment);
            case CANCELLED -> notices.getLast().at().isBefore(moment);
        };
    }

    public boolean hasBegunAt(Instant moment) {
        return state == ActionState.HELD || !plan.schedule().startsAfter(moment);
    }

    /** It is to begin so soon, or has begun, and is not over yet. */
    boolean isWithin(Duration before, Instant moment) {
        return state.isAhead() && !plan.schedule().startsAfter(moment.plus(before)) && !isOverAt(moment);
    }

    public Place exposedPlace() {
        return plan.place().asExposedBy(plan.exposure());
    }

    public boolean isSensitive() {
        return plan.exposure() == Exposure.SENSITIVE;
    }

    public ActionId id() {
        return id;
    }

    public CampaignId campaign() {
        return campaign;
    }

    public ActionPlan plan() {
        return plan;
    }

    public ActionState state() {
        return state;
    }

    /** Every message it had sent, the announcement first. */
    public List<Notice> notices() {
        return notices;
    }

    public @Nullable Instant heldAt() {
        return heldAt;
    }

    /** How often what was announced was revised, for calendars. */
    public int sequence() {
        return sequence;
    }
}
