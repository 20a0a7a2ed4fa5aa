package org.konbit.collectives.bank;

import java.util.List;
import java.util.Optional;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All items of all banks. */
public interface BankItems extends Repository<BankItem, BankItemId>, Saving<BankItem> {
    Optional<BankItem> findById(BankItemId id);

    List<BankItem> findByCollectiveAndIdGreaterThanOrderById(CollectiveId collective, BankItemId after, Limit limit);
}
