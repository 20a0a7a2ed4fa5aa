package org.konbit.collectives.brigade;

import java.util.List;
import java.util.Optional;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All learning sessions. */
public interface LearningSessions extends Repository<LearningSession, LearningSessionId>, Saving<LearningSession> {
    Optional<LearningSession> findById(LearningSessionId id);

    List<LearningSession> findByCollective(CollectiveId collective);

    List<LearningSession> findByCollectiveAndIdGreaterThanOrderById(
            CollectiveId collective, LearningSessionId after, Limit limit);
}
