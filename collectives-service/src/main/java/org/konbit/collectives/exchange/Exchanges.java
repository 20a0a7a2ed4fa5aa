package org.konbit.collectives.exchange;

import java.util.Optional;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** All exchanges. */
public interface Exchanges extends Repository<Exchange, ExchangeId>, Saving<Exchange> {
    Optional<Exchange> findById(ExchangeId id);
}
