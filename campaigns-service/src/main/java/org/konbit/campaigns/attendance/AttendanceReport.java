package org.konbit.campaigns.attendance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** What someone reported about who came; of people it keeps only how many. */
@TypeAlias("attendanceReport")
public final class AttendanceReport extends Aggregate<AttendanceReport.Recorded> {
    private final @Id UUID id;
    private final ActionId action;
    private final CampaignId campaign;
    private final int marked;
    private final int attended;
    private final List<RollCall> counts;
    private final @Nullable Crowd crowd;
    private final UUID by;
    private final Instant at;

    /** It was recorded. */
    public record Recorded() {}

    @PersistenceCreator
    AttendanceReport(
            UUID id,
            ActionId action,
            CampaignId campaign,
            int marked,
            int attended,
            List<RollCall> counts,
            @Nullable Crowd crowd,
            UUID by,
            Instant at) {
        this.id = id;
        this.action = action;
        this.campaign = campaign;
        this.marked = marked;
        this.attended = attended;
        this.counts = List.copyOf(counts);
        this.crowd = crowd;
        this.by = by;
        this.at = at;
    }

    static AttendanceReport recorded(UUID id, ActionId action, CampaignId campaign, Roll roll, UUID by, Instant at) {
        var attended = (int) roll.people().stream().filter(Attendee::attended).count();
        var report = new AttendanceReport(
                id, action, campaign, roll.people().size(), attended, roll.counts(), roll.crowd(), by, at);
        report.record(new Recorded());
        return report;
    }

    public UUID id() {
        return id;
    }

    public ActionId action() {
        return action;
    }

    public CampaignId campaign() {
        return campaign;
    }

    /** How many people were marked, as there or missing. */
    public int marked() {
        return marked;
    }

    public int attended() {
        return attended;
    }

    public List<RollCall> counts() {
        return counts;
    }

    public @Nullable Crowd crowd() {
        return crowd;
    }

    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
