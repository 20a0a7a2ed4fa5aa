package org.konbit.collectives.brigade;

import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.springframework.stereotype.Component;

/** Says, later, what came of a learning session and is now in use. */
@Component
public class FollowLearningSession {
    private final LearningSessions sessions;
    private final FindCollectives findCollectives;
    private final MayLead mayLead;

    FollowLearningSession(LearningSessions sessions, FindCollectives findCollectives, MayLead mayLead) {
        this.sessions = sessions;
        this.findCollectives = findCollectives;
        this.mayLead = mayLead;
    }

    /** @param session as it was read for this caller */
    public LearningSession follow(
            LearningSession session, LearningSession.Outcome known, IfMatch ifMatch, Caller caller) {
        mayLead.check(caller, findCollectives.one(session.collective()), MembershipRole.FACILITATOR);
        ifMatch.check(session.version());
        session.follow(known);
        return session.unpublished().isEmpty() ? session : sessions.save(session);
    }
}
