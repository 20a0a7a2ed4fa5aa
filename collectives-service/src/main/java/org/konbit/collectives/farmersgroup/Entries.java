package org.konbit.collectives.farmersgroup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** What every part of the ledger is asked for. Spring Data finds {@link Saving} only where a part names it itself. */
@NoRepositoryBean
public interface Entries<E extends Entry> extends Repository<E, EntryId>, Saving<E> {
    Optional<E> findById(EntryId id);

    List<E> findByActivity(ActivityId activity);

    List<E> findByActivityAndIdGreaterThanOrderById(ActivityId activity, EntryId after, Limit limit);

    List<E> findByCorrectionTakesBackIn(Collection<EntryId> entries);
}
