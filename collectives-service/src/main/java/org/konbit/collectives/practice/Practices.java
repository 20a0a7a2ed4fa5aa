package org.konbit.collectives.practice;

import java.util.List;
import org.konbit.collectives.collective.CollectiveId;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All practices. */
interface Practices extends Repository<Practice, String> {
    Practice save(Practice practice);

    void deleteById(String id);

    List<Practice> findByCollectiveAndTechniqueGreaterThanOrderByTechnique(
            CollectiveId collective, String after, Limit limit);
}
