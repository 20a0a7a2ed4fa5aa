package org.konbit.collectives.brigade;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All work-days. */
public interface WorkDays extends Repository<WorkDay, WorkDayId>, Saving<WorkDay> {
    Optional<WorkDay> findById(WorkDayId id);

    List<WorkDay> findByCollective(CollectiveId collective);

    /** Whole, though a sum needs a part: the reports are that part, and a brigade has some hundreds in all its years. */
    List<WorkDay> findByCollectiveAndReportIsNotNull(CollectiveId collective);

    List<WorkDay> findByCollectiveAndIdGreaterThanOrderById(CollectiveId collective, WorkDayId after, Limit limit);

    List<WorkDay> findByMovesByOrCancelledBy(UUID mover, UUID canceller);

    List<WorkDay> findByReportPresentOrderById(UUID person, Limit limit);

    List<WorkDay> findByReportAbsentPersonOrderById(UUID person, Limit limit);
}
