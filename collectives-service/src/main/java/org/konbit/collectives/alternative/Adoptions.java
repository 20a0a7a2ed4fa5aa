package org.konbit.collectives.alternative;

import java.util.List;
import org.konbit.collectives.collective.CollectiveId;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All adoptions. */
interface Adoptions extends Repository<Adoption, String> {
    Adoption save(Adoption adoption);

    void deleteById(String id);

    List<Adoption> findByCollectiveAndAlternativeGreaterThanOrderByAlternative(
            CollectiveId collective, AlternativeId after, Limit limit);
}
