package org.konbit.collectives.brigade;

import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.http.Caller;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Shows members of a collective what they taught each other. */
@Component
public class FindLearningSessions {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final LearningSessions sessions;
    private final FindCollectives findCollectives;
    private final MayLookInto mayLookInto;

    FindLearningSessions(LearningSessions sessions, FindCollectives findCollectives, MayLookInto mayLookInto) {
        this.sessions = sessions;
        this.findCollectives = findCollectives;
        this.mayLookInto = mayLookInto;
    }

    public Page<LearningSession> all(CollectiveId id, PageRequest page, Caller caller) {
        mayLookInto.check(caller, findCollectives.one(id));
        var after = page.after(LearningSessionId::of);
        var found = sessions.findByCollectiveAndIdGreaterThanOrderById(
                id, after == null ? new LearningSessionId(BEFORE_ALL) : after, Limit.of(page.limitPlusOne()));
        return Page.of(found, page.limit(), session -> session.id().toString());
    }

    /** Of a collective that the caller may look into; of all others there is none. */
    public LearningSession one(LearningSessionId id, Caller caller) {
        return sessions.findById(id)
                .filter(session -> mayLookInto.isTrueOf(caller, findCollectives.one(session.collective())))
                .orElseThrow(() -> new NotFound("The learning session"));
    }
}
