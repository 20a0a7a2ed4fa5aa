package org.konbit.collectives.brigade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Enters a learning session; the date may lie in the past, as much is entered afterwards. */
@Component
public class HoldLearningSession {
    private final LearningSessions sessions;
    private final FindCollectives findCollectives;
    private final MemberRoll roll;
    private final MayLead mayLead;

    HoldLearningSession(LearningSessions sessions, FindCollectives findCollectives, MemberRoll roll, MayLead mayLead) {
        this.sessions = sessions;
        this.findCollectives = findCollectives;
        this.roll = roll;
        this.mayLead = mayLead;
    }

    /** Who taught whom what, and when. */
    public record Command(
            LocalDate date, String theme, List<UUID> taughtBy, List<UUID> present, LearningSession.Outcome outcome) {}

    /** Neighbours who are no members may have taught or come too, but everyone has to be known. */
    public LearningSession hold(CollectiveId id, Command command, Caller caller) {
        var collective = findCollectives.one(id);
        mayLead.check(caller, collective, MembershipRole.FACILITATOR);
        Brigades.checkLives(collective);
        var errors = new ArrayList<>(Brigades.unknown(command.taughtBy(), roll, "/taughtBy"));
        errors.addAll(Brigades.unknown(command.present(), roll, "/present"));
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return sessions.save(LearningSession.held(new LearningSessionId(Ids.next()), id, command));
    }
}
